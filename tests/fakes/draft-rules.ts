import type { DepositDraft, DraftItem } from '../../shared/domain/deposit-draft'
import { totalsOfItems } from '../../shared/domain/draft-totals'
import { itemAt, type Item, type ItemColumns } from '../../shared/domain/item-columns'
import { decimalToText } from '../../shared/domain/decimal'

/** Snapshots by id. */
export type KnownSnapshots = ReadonlyMap<string, ItemColumns>

/**
 * What is wrong with a draft, whichever way it came about; none where it is as a draft must be. Works everything out anew and
 * by other means than the app: it looks at each item of the snapshot, and sums in cents of any size.
 */
export function faultsOf(draft: DepositDraft, snapshots: KnownSnapshots): readonly string[] {
  const ids = draft.items.map(({ assetId }) => assetId)
  const origin = itemsById(snapshots.get(draft.origin.snapshotId))
  const checked = itemsById(snapshots.get(draft.checkedOrigin?.snapshotId ?? ''))
  const objected = new Set(draft.findings.map(({ assetId }) => assetId))
  const faults = ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} twice`)

  for (const item of draft.items) {
    const [now, ...others] = origin.get(item.assetId) ?? []
    if (now === undefined) faults.push(`${item.assetId} not in its snapshot`)
    else if (others.length > 0) faults.push(`${item.assetId} several times in its snapshot`)
    else if (!isDepositable(now)) faults.push(`${item.assetId} not depositable`)
    const isPriced =
      objected.has(item.assetId) ||
      [...(origin.get(item.assetId) ?? []), ...(checked.get(item.assetId) ?? [])].some((one) =>
        hasPricesOf(one, item),
      )
    if (!isPriced) faults.push(`${item.assetId} has prices that no snapshot has`)
  }
  for (const id of objected) if (!ids.includes(id)) faults.push(`a finding of ${id}, which is out`)
  if (draft.findings.length > 0 !== (draft.checkedOrigin !== null)) {
    faults.push('findings of no snapshot')
  }

  const totals = totalsOfItems(draft.items)
  for (const kind of ['price', 'priceLocal', 'multipliedPriceLocal'] as const) {
    const exact = sumOf(draft.items.flatMap((item) => item[kind] ?? []))
    if (decimalToText(totals[kind]) !== exact) faults.push(`a ${kind} total that is no sum`)
  }
  if (totals.count !== ids.length) faults.push('a count that is none')
  return faults
}

function itemsById(columns: ItemColumns | undefined): ReadonlyMap<string, readonly Item[]> {
  const items = new Map<string, Item[]>()
  for (let row = 0; row < (columns?.count ?? 0); row += 1) {
    if (columns === undefined) continue
    const item = itemAt(columns, row)
    items.set(item.assetId, [...(items.get(item.assetId) ?? []), item])
  }
  return items
}

function isDepositable({ tradable, disabled, price, assetId }: Item): boolean {
  return tradable && !disabled && price !== null && price.units > 0n && assetId !== ''
}

function hasPricesOf(one: Item, item: DraftItem): boolean {
  return (['price', 'priceLocal', 'multipliedPriceLocal'] as const).every((kind) => {
    const [price, text] = [one[kind], item[kind]]
    if (price === null || text === null) return price === null && text === null
    return sumOf([decimalToText(price)]) === sumOf([text])
  })
}

/** Adds decimal texts as people do on paper: digits below each other, then the point goes back in. */
function sumOf(texts: readonly string[]): string {
  const fractions = texts.map((text) => text.split('.')[1] ?? '')
  const digits = Math.max(0, ...fractions.map(({ length }) => length))
  const units = texts.reduce((sum, text, place) => {
    const whole = text.split('.')[0] ?? ''
    return sum + BigInt(whole + (fractions[place] ?? '').padEnd(digits, '0'))
  }, 0n)
  const padded = String(units).padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  const fraction = padded.slice(padded.length - digits).replace(/0+$/u, '')
  return fraction === '' ? whole : `${whole}.${fraction}`
}
