import type { DepositDraft } from '@shared/domain/deposit-draft'

/** One a line, in the order in which they were chosen. */
export function assetIdsText({ items }: Pick<DepositDraft, 'items'>): string {
  return items.map(({ assetId }) => `${assetId}\n`).join('')
}
