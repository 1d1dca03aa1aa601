import { noAnnotation, type InventoryContents, type Snapshot } from '@shared/domain/snapshot'

const nothing = { price: '0', priceLocal: '0', multipliedPriceLocal: '0' }

export const noContents: InventoryContents = {
  items: 0,
  depositable: 0,
  totals: { all: nothing, depositable: nothing },
  currencyLocal: '',
  bent: 0,
  sha256: '',
}

/** A fetched snapshot; nothing is asked for and nothing known of it but what the test says. */
export function snapshotOf(
  request: Partial<Snapshot['request']> = {},
  facts: Partial<Omit<Snapshot, 'request'>> = {},
): Snapshot {
  return {
    id: 's',
    projectName: '',
    tradeToken: '',
    takenAt: 0,
    source: { kind: 'fetched' },
    partOf: null,
    contents: noContents,
    bytes: 0,
    annotation: noAnnotation,
    ...facts,
    request: {
      projectId: 'p',
      game: 'rust',
      steamId: '',
      currency: '',
      multiplier: '',
      customCurrency: '',
      customCurrencyRate: '',
      ...request,
    },
  }
}
