import { choosingRules, type ChoosingRules } from '@shared/domain/choose-items'
import type { LockList } from '@shared/domain/deposit-draft'
import type { ItemColumns } from '@shared/domain/item-columns'

/** The rules of an inventory, made once for the store and all parts of the screen. */
export function rulesOf(columns: ItemColumns, locks: LockList): ChoosingRules {
  const known = rulesByColumns.get(columns)
  if (known?.locks === locks) return known.rules
  const rules = choosingRules(columns, locks)
  rulesByColumns.set(columns, { locks, rules })
  return rules
}

const rulesByColumns = new WeakMap<
  ItemColumns,
  { readonly locks: LockList; readonly rules: ChoosingRules }
>()
