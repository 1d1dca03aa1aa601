import { isAssetId } from './asset-id-list'
import { draftLimits, type LockList } from './deposit-draft'
import { foldText } from './item-filter'

/** A name as locks compare it: in any case, in any compatibility form, whatever white space stands around it. */
export function foldLockedName(name: string): string {
  // Twice, and by way of capitals: small letters have several forms of one capital, such as σ and ς.
  return foldText(foldText(name).toUpperCase()).trim()
}

export interface LockAddition {
  readonly locks: LockList
  readonly added: number
  /** What found no room: there are at most {@link draftLimits.locks} asset ids, and as many names. */
  readonly beyond: number
}

/** Adds what is not locked yet; the given list itself where nothing is new. */
export function addLocks(locks: LockList, more: LockList): LockAddition {
  const assetIds = addDistinct(locks.assetIds, more.assetIds, (id) => id)
  const names = addDistinct(locks.names, more.names, foldLockedName)
  const added = assetIds.added + names.added
  return {
    locks: added === 0 ? locks : { assetIds: assetIds.list, names: names.list },
    added,
    beyond: assetIds.beyond + names.beyond,
  }
}

/** Takes locks away; names in any case. */
export function removeLocks(locks: LockList, less: LockList): LockList {
  const assetIds = new Set(less.assetIds)
  const names = new Set(less.names.map(foldLockedName))
  return {
    assetIds: locks.assetIds.filter((id) => !assetIds.has(id)),
    names: locks.names.filter((name) => !names.has(foldLockedName(name))),
  }
}

/** Says of an item whether it is locked. */
export function lockTest(
  locks: LockList,
): (item: { readonly assetId: string; readonly name: string }) => boolean {
  const assetIds = new Set(locks.assetIds)
  const names = new Set(locks.names.map(foldLockedName))
  names.delete('')
  return ({ assetId, name }) =>
    assetIds.has(assetId) || (names.size > 0 && names.has(foldLockedName(name)))
}

/**
 * Reads what a person wrote, one lock a line: a line of digits is an asset id, any other a whole name, which may hold
 * commas and quotes.
 */
export function readLockLines(text: string): LockList {
  const lines = text
    .split(/\r\n|[\n\r]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return {
    assetIds: lines.filter((line) => isAssetId(line)),
    names: lines.filter((line) => !isAssetId(line)),
  }
}

function addDistinct(
  list: readonly string[],
  more: readonly string[],
  keyOf: (text: string) => string,
) {
  const known = new Set(list.map(keyOf))
  const result = [...list]
  let beyond = 0
  for (const text of more) {
    const key = keyOf(text)
    if (key === '' || known.has(key)) continue
    if (result.length >= draftLimits.locks) {
      beyond += 1
      continue
    }
    known.add(key)
    result.push(text)
  }
  return { list: result, added: result.length - list.length, beyond }
}
