import type { DepositDraft, DraftItem } from '../../shared/domain/deposit-draft'
import { snapshotOf } from './snapshot-fixture'

/** An id of the form that drafts have, for each number. */
export function draftIdOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export function draftItemOf(assetId: string, facts: Partial<DraftItem> = {}): DraftItem {
  return {
    assetId,
    name: 'Big Grin',
    icon: 'icon',
    price: '1.5',
    priceLocal: '120',
    multipliedPriceLocal: '126',
    ...facts,
  }
}

/** A draft of nothing; nothing is known of it but what the test says. */
export function draftOf(facts: Partial<DepositDraft> = {}): DepositDraft {
  return {
    id: draftIdOf(1),
    projectId: 'p',
    origin: {
      snapshotId: 's',
      request: snapshotOf().request,
      projectName: 'Shop',
      takenAt: 0,
      currencyLocal: 'rub',
    },
    items: [],
    orderId: '',
    currency: '',
    resultUrl: '',
    findings: [],
    checkedOrigin: null,
    createdAt: 0,
    changedAt: 0,
    record: null,
    ...facts,
  }
}
