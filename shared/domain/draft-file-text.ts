import type { DepositDraft, DraftOrigin } from './deposit-draft'
import type { KeptRequest } from './snapshot'

export const draftFileFormat = 'skinventory-draft'
export const draftFileVersion = 1
/** Characters; ten thousand items with the longest names of any game take a tenth of it. */
export const longestDraftFile = 32_000_000

/** What a draft's file says: all of it but the ids of this machine, and findings, which a new check finds again. */
export interface SavedDraft extends Pick<
  DepositDraft,
  'items' | 'orderId' | 'currency' | 'resultUrl' | 'record'
> {
  readonly origin: Omit<DraftOrigin, 'snapshotId' | 'request'> & {
    readonly request: Omit<KeptRequest, 'projectId'>
  }
}

/**
 * The file's text, field by field, so that it holds nothing else. Times are ISO 8601 in UTC. The trade token is no part of a draft:
 * it is in no file.
 */
export function draftFileText(draft: SavedDraft): string {
  const { request, projectName, takenAt, currencyLocal } = draft.origin
  const { game, steamId, currency, multiplier, customCurrency, customCurrencyRate } = request
  const file = {
    format: draftFileFormat,
    version: draftFileVersion,
    orderId: draft.orderId,
    currency: draft.currency,
    resultUrl: draft.resultUrl,
    origin: {
      request: { game, steamId, currency, multiplier, customCurrency, customCurrencyRate },
      projectName,
      takenAt: isoTime(takenAt),
      currencyLocal,
    },
    items: draft.items.map(({ assetId, name, icon, price, priceLocal, multipliedPriceLocal }) => ({
      assetId,
      name,
      icon,
      price,
      priceLocal,
      multipliedPriceLocal,
    })),
    record: draft.record && {
      transactionId: draft.record.transactionId,
      createdAt: isoTime(draft.record.createdAt),
      note: draft.record.note,
    },
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function isoTime(time: number): string {
  return new Date(time).toISOString()
}
