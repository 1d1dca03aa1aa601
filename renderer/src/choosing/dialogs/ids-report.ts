import { readAssetIdList, type AssetIdList } from '@shared/domain/asset-id-list'
import { noneOf, choosingObstacles, type ChoosableCounts } from '@shared/domain/choose-items'
import { findItems, type NamedItems } from '@shared/domain/choose-items-selection'
import type { ChoosingGround } from './choosing-ground'

/** What a text of asset ids comes to in an inventory. */
export interface IdsReport {
  readonly list: AssetIdList
  readonly named: NamedItems
  /** May be chosen, and are not in the draft. */
  readonly fresh: Uint32Array
  /** How many are in the draft already. */
  readonly already: number
  readonly obstacles: ChoosableCounts['obstacles']
}

export function idsReport(
  { rules, chosen }: Pick<ChoosingGround, 'rules' | 'chosen'>,
  text: string,
): IdsReport {
  const list = readAssetIdList(text)
  const named = findItems(rules, list.assetIds)
  const fresh = named.rows.filter((row) => chosen[row] !== 1)
  const obstacles = noneOf(choosingObstacles)
  for (const { why } of named.notChoosable) obstacles[why] += 1
  return { list, named, fresh, already: named.rows.length - fresh.length, obstacles }
}
