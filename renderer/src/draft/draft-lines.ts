import { assertNever } from '@shared/domain/assert-never'
import { compareDecimals, parseDecimal, zero } from '@shared/domain/decimal'
import type { DraftItem } from '@shared/domain/deposit-draft'
import { groupItems, type ItemGroup } from '@shared/domain/item-groups'

/** `chosen`: as they were chosen, the first one first. The others go by the price of one item in USD. */
export const draftOrders = ['chosen', 'price-down', 'price-up'] as const
export type DraftOrder = (typeof draftOrders)[number]

/** What the list draws: a group, and below an open one each of its items. */
export type DraftLine =
  | { readonly kind: 'group'; readonly key: string; readonly group: ItemGroup }
  | {
      readonly kind: 'item'
      readonly key: string
      readonly group: ItemGroup
      readonly item: DraftItem
    }

/** Groups of the same price stay in the order in which they were chosen. */
export function orderedGroups(
  items: readonly DraftItem[],
  order: DraftOrder,
): readonly ItemGroup[] {
  const groups = groupItems(items)
  switch (order) {
    case 'chosen':
      return groups
    case 'price-up':
      return byPrice(groups, 1)
    case 'price-down':
      return byPrice(groups, -1)
    default:
      return assertNever(order)
  }
}

export function draftLines(
  groups: readonly ItemGroup[],
  openKeys: ReadonlySet<string>,
): readonly DraftLine[] {
  return groups.flatMap((group): readonly DraftLine[] => {
    const { key, items } = group
    const line = { kind: 'group', key, group } as const
    if (!openKeys.has(key)) return [line]
    return [
      line,
      ...items.map(
        (item) => ({ kind: 'item', key: `${key} ${item.assetId}`, group, item }) as const,
      ),
    ]
  })
}

/** The items that leave with a line: those of a whole group, or one. */
export function assetIdsOfLine(line: DraftLine): ReadonlySet<string> {
  const items = line.kind === 'group' ? line.group.items : [line.item]
  return new Set(items.map(({ assetId }) => assetId))
}

/** What all items of a group share, but for the asset id. */
export function sampleOf({ items }: ItemGroup): DraftItem {
  const [sample] = items
  if (sample === undefined) throw new Error('A group without items')
  return sample
}

function byPrice(groups: readonly ItemGroup[], direction: 1 | -1): readonly ItemGroup[] {
  return groups
    .map((group) => ({ group, price: parseDecimal(sampleOf(group).price) ?? zero }))
    .toSorted((left, right) => direction * compareDecimals(left.price, right.price))
    .map(({ group }) => group)
}
