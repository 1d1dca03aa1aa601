import { parseDecimal, addDecimals, compareDecimals, type Decimal } from './decimal'
import type { DepositDraft, DraftFinding, DraftItem, DraftOrigin } from './deposit-draft'
import { draftItemAt } from './draft-items'
import { negated, percentBetween } from './difference-change'
import { depositabilityAt, type ItemColumns } from './item-columns'
import { priceKinds, type PriceKind } from './item-filter'

/** An inventory that was fetched anew, as a draft is checked against it. */
export interface InventoryNow {
  readonly columns: ItemColumns
  /** `currency_local` as it came: where it is another one, local prices have moved even if their numbers have not. */
  readonly currencyLocal: string
}

/**
 * What has changed about the chosen items, in their order; none where all is as it was. An id that has come to stand twice
 * counts as gone: it names no single item any more, so nobody could choose it.
 */
export function checkDraft(
  draft: Pick<DepositDraft, 'items' | 'origin'>,
  { columns, currencyLocal }: InventoryNow,
): readonly DraftFinding[] {
  const rows = rowsOf(columns, new Set(draft.items.map(({ assetId }) => assetId)))
  const sameCurrency = currencyLocal === draft.origin.currencyLocal
  return draft.items
    .map((item) => findingOf(item, rows.get(item.assetId) ?? null, columns, sameCurrency))
    .filter((finding) => finding !== null)
}

/** The draft with what a check found. One that found nothing gives it the new snapshot at once. */
export function withFindings(
  draft: DepositDraft,
  findings: readonly DraftFinding[],
  newOrigin: DraftOrigin,
): DepositDraft {
  return settled({ ...draft, findings, checkedOrigin: newOrigin })
}

/**
 * Accepts findings: what can no longer be deposited leaves the draft, moved prices are taken over. When none is left, the
 * draft belongs to the snapshot that they were found in. `changedAt` is the caller's to set.
 */
export function acceptFindings(
  draft: DepositDraft,
  assetIds: readonly string[] | 'all',
): DepositDraft {
  const accepted = assetIds === 'all' ? null : new Set(assetIds)
  const isAccepted = ({ assetId }: DraftFinding) => accepted === null || accepted.has(assetId)
  const byId = new Map(
    draft.findings.filter(isAccepted).map((finding) => [finding.assetId, finding]),
  )
  const items = draft.items.flatMap((item) => afterAccepting(item, byId.get(item.assetId)))
  const findings = draft.findings.filter((finding) => !isAccepted(finding))
  return settled({ ...draft, items, findings })
}

/**
 * The draft with other items, and with those of all findings that are about them. Where that leaves no finding, what was
 * objected to is out of it, and it belongs to the snapshot that it was checked against.
 */
export function withItems(
  draft: DepositDraft,
  items: readonly DraftItem[],
  found: readonly DraftFinding[],
): DepositDraft {
  const kept = new Set(items.map(({ assetId }) => assetId))
  const findings = found.filter(({ assetId }) => kept.has(assetId))
  return settled({ ...draft, items, findings })
}

/** By how much a price has moved; null: there is no such price before or after. */
export interface PriceMove {
  readonly before: Decimal | null
  readonly now: Decimal | null
  /** Now less before. */
  readonly change: Decimal | null
  /** Of the price before, to two decimals; null as well where that was zero. */
  readonly percent: Decimal | null
}

export function priceMove(before: DraftItem, now: DraftItem, kind: PriceKind): PriceMove {
  const was = decimalOf(before[kind])
  const is = decimalOf(now[kind])
  return {
    before: was,
    now: is,
    change: was === null || is === null ? null : addDecimals(is, negated(was)),
    percent: percentBetween(was, is),
  }
}

/** Null: several rows have the id. */
function rowsOf(
  columns: ItemColumns,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number | null> {
  const rows = new Map<string, number | null>()
  for (let row = 0; row < columns.count; row += 1) {
    const assetId = columns.assetIds[row] ?? ''
    if (wanted.has(assetId)) rows.set(assetId, rows.has(assetId) ? null : row)
  }
  return rows
}

function findingOf(
  item: DraftItem,
  row: number | null,
  columns: ItemColumns,
  sameCurrency: boolean,
): DraftFinding | null {
  const { assetId } = item
  if (row === null) return { assetId, kind: 'gone' }
  const why = depositabilityAt(columns, row)
  if (why !== 'depositable') return { assetId, kind: 'not-depositable', why }
  const now = draftItemAt(columns, row)
  const hasLocal = item.priceLocal !== null || item.multipliedPriceLocal !== null
  const isAsItWas = isSame(item, now) && (sameCurrency || !hasLocal)
  return isAsItWas ? null : { assetId, kind: 'price-moved', now }
}

function isSame(before: DraftItem, now: DraftItem): boolean {
  return priceKinds.every((kind) => {
    const was = decimalOf(before[kind])
    const is = decimalOf(now[kind])
    return was === null || is === null ? was === is : compareDecimals(was, is) === 0
  })
}

function afterAccepting(item: DraftItem, finding: DraftFinding | undefined): readonly DraftItem[] {
  if (finding === undefined) return [item]
  return finding.kind === 'price-moved' ? [finding.now] : []
}

/** Where nothing is left to accept, the draft belongs to the snapshot that it was checked against. */
function settled(draft: DepositDraft): DepositDraft {
  if (draft.findings.length > 0) return draft
  return { ...draft, origin: draft.checkedOrigin ?? draft.origin, checkedOrigin: null }
}

function decimalOf(text: string | null): Decimal | null {
  return text === null ? null : parseDecimal(text)
}
