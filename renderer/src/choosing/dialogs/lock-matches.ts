import { nameAt, type ItemColumns } from '@shared/domain/item-columns'
import type { LockList } from '@shared/domain/deposit-draft'
import { foldLockedName } from '@shared/domain/lock-list'

/** One lock of the list. */
export interface Lock {
  readonly kind: 'asset-id' | 'name'
  readonly text: string
  /** Tells it from every other lock. */
  readonly key: string
}

/** Newest first: what was locked last is looked for most. */
export function locksOf({ assetIds, names }: LockList): readonly Lock[] {
  const lock = (kind: Lock['kind']) => (text: string) => ({ kind, text, key: `${kind} ${text}` })
  return [...names.map(lock('name')).toReversed(), ...assetIds.map(lock('asset-id')).toReversed()]
}

export function lockListOf(locks: readonly Lock[]): LockList {
  const of = (kind: Lock['kind']) =>
    locks.filter((lock) => lock.kind === kind).map(({ text }) => text)
  return { assetIds: of('asset-id'), names: of('name') }
}

/** What a lock keeps from being chosen in an inventory. */
export interface LockMatch {
  readonly count: number
  /** Of the first of these items. */
  readonly name: string
}

/** Finds what each lock keeps out of an inventory; null: no item. */
export function lockMatches(
  columns: ItemColumns,
  { assetIds }: LockList,
): (lock: Lock) => LockMatch | null {
  const locked = new Set(assetIds)
  const byAssetId = new Map<string, LockMatch>()
  const entryCounts = new Uint32Array(columns.names.entries.length)
  for (let row = 0; row < columns.count; row += 1) {
    const entry = columns.names.indices[row] ?? 0
    entryCounts[entry] = (entryCounts[entry] ?? 0) + 1
    const assetId = columns.assetIds[row] ?? ''
    if (!locked.has(assetId)) continue
    const before = byAssetId.get(assetId)
    const name = before?.name ?? nameAt(columns, row)
    byAssetId.set(assetId, { count: (before?.count ?? 0) + 1, name })
  }
  // Several spellings may be one name to a lock.
  const byName = new Map<string, LockMatch>()
  for (const [entry, name] of columns.names.entries.entries()) {
    const count = entryCounts[entry] ?? 0
    if (count === 0) continue
    const key = foldLockedName(name)
    const before = byName.get(key)
    byName.set(key, { count: (before?.count ?? 0) + count, name: before?.name ?? name })
  }
  return ({ kind, text }) =>
    (kind === 'asset-id' ? byAssetId.get(text) : byName.get(foldLockedName(text))) ?? null
}
