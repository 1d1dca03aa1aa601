import { isAssetId } from './asset-id-list'
import type { LockList } from './deposit-draft'
import { depositabilityAt, nameAt, type ItemColumns } from './item-columns'
import { foldLockedName } from './lock-list'
import { finish, type Slices } from './slices'

/**
 * What keeps an item from being chosen, the most lasting first: it names no single item, it cannot go into a deposit, or
 * the merchant has locked it.
 */
export const choosingObstacles = [
  'asset-id-missing',
  /** No number that Steam could have given. */
  'asset-id-malformed',
  /** It stands on several rows of the snapshot, so nobody can say which one would be deposited. */
  'asset-id-repeated',
  'disabled',
  'unpriced',
  'not-tradable',
  'locked-asset-id',
  'locked-name',
] as const
export type ChoosingObstacle = (typeof choosingObstacles)[number]

/**
 * Which items of one inventory may be chosen. Made of an inventory that was read to its end: until then nobody knows
 * which asset ids are repeated.
 */
export interface ChoosingRules {
  readonly columns: ItemColumns
  /** Null: it may be chosen. A row that is not there has no asset id. */
  readonly obstacleAt: (row: number) => ChoosingObstacle | null
  /** The first row with that asset id; null: none has it. */
  readonly rowOf: (assetId: string) => number | null
}

export function choosingRules(columns: ItemColumns, locks: LockList): ChoosingRules {
  const { firstRows, repeated } = finish(assetIdsOf(columns))
  const lockedIds = new Set(locks.assetIds)
  const lockedNames = lockedEntries(columns, locks.names)

  const obstacleAt = (row: number): ChoosingObstacle | null => {
    const assetId = columns.assetIds[row] ?? ''
    if (assetId === '') return 'asset-id-missing'
    if (!isAssetId(assetId)) return 'asset-id-malformed'
    if (repeated.has(assetId)) return 'asset-id-repeated'
    const depositability = depositabilityAt(columns, row)
    if (depositability !== 'depositable') return depositability
    if (lockedIds.has(assetId)) return 'locked-asset-id'
    return lockedNames?.[columns.names.indices[row] ?? 0] === 1 ? 'locked-name' : null
  }
  return { columns, obstacleAt, rowOf: (assetId) => firstRows.get(assetId) ?? null }
}

export interface ChoosableCounts {
  readonly choosable: number
  readonly obstacles: Readonly<Record<ChoosingObstacle, number>>
}

/** How many of these rows may be chosen, and what keeps the others out. */
export function countChoosable(
  { obstacleAt }: ChoosingRules,
  rows: Iterable<number>,
): ChoosableCounts {
  const obstacles = noneOf(choosingObstacles)
  let choosable = 0
  for (const row of rows) {
    const obstacle = obstacleAt(row)
    if (obstacle === null) choosable += 1
    else obstacles[obstacle] += 1
  }
  return { choosable, obstacles }
}

/** A count of nothing for each. */
export function noneOf<Kind extends string>(kinds: readonly Kind[]): Record<Kind, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>
}

interface AssetIds {
  readonly firstRows: ReadonlyMap<string, number>
  readonly repeated: ReadonlySet<string>
}

const assetIdsByColumns = new WeakMap<ItemColumns, AssetIds>()

/** So many rows are looked at without a pause: about two milliseconds. */
const rowsAtOnce = 2 ** 13

/** In pieces what {@link choosingRules} asks of all items. Worked out once an inventory: locks change more often than snapshots. */
export function* assetIdsOf(columns: ItemColumns): Slices<AssetIds> {
  const known = assetIdsByColumns.get(columns)
  if (known !== undefined) return known
  const firstRows = new Map<string, number>()
  const repeated = new Set<string>()
  for (let row = 0; row < columns.count; row += 1) {
    if (row % rowsAtOnce === rowsAtOnce - 1) yield
    const id = columns.assetIds[row] ?? ''
    if (id === '') continue
    if (firstRows.has(id)) repeated.add(id)
    else firstRows.set(id, row)
  }
  const found = { firstRows, repeated }
  assetIdsByColumns.set(columns, found)
  return found
}

/** One byte an entry of the dictionary of names: 1 where it is locked. Null: none is. */
function lockedEntries(columns: ItemColumns, names: readonly string[]): Uint8Array | null {
  const locked = new Set(names.map(foldLockedName))
  locked.delete('')
  if (locked.size === 0) return null
  return Uint8Array.from(columns.names.entries, (name) =>
    locked.has(foldLockedName(name)) ? 1 : 0,
  )
}

/** All rows whose name is that of the given row. */
export function rowsOfSameName(columns: ItemColumns, row: number): Uint32Array {
  const name = nameAt(columns, row)
  const same = Uint8Array.from(columns.names.entries, (entry) => (entry === name ? 1 : 0))
  const rows: number[] = []
  for (let other = 0; other < columns.count; other += 1) {
    if (same[columns.names.indices[other] ?? 0] === 1) rows.push(other)
  }
  return Uint32Array.from(rows)
}
