import fc from 'fast-check'
import type { DraftItem, LockList } from '../../shared/domain/deposit-draft'
import type { SavedDraft } from '../../shared/domain/draft-file-text'
import { draftItemOf, draftOf } from '../fakes/draft-fixture'
import { anyEntry, anyPrice } from './items'

/** Inventories that a draft may meet; they share asset ids, and disagree about them. */
export type InventoryName = 0 | 1 | 2

/** Something that a person, a file, main or a power cut does to the drafts. Places count from 0, round and round. */
export type WorkStep =
  | {
      readonly kind: 'add'
      readonly from: InventoryName
      readonly rows: readonly number[]
      readonly projectId: string
    }
  | {
      readonly kind: 'remove'
      readonly places: readonly number[]
      readonly others: readonly string[]
    }
  | {
      readonly kind: 'set-quantity'
      readonly from: InventoryName
      readonly like: number | DraftItem
      readonly quantity: number
    }
  | {
      readonly kind: 'take-over'
      readonly from: InventoryName
      readonly saved: SavedDraft
      readonly projectId: string
    }
  | {
      readonly kind: 'undo' | 'redo' | 'close' | 'record' | 'answer' | 'refuse' | 'restart' | 'kill'
    }
  | { readonly kind: 'change'; readonly orderId: string; readonly projectId: string | null }
  | { readonly kind: 'check'; readonly against: InventoryName }
  | { readonly kind: 'accept'; readonly places: readonly number[] | 'all' }
  | { readonly kind: 'lock'; readonly locks: LockList }
  | { readonly kind: 'open' | 'remove-draft' | 'restore-draft'; readonly place: number }

const fewIds = fc.integer({ min: 1, max: 14 }).map(String)
const fewNames = fc.constantFrom('Big Grin', 'big grin', 'Ghost Camo')

/** Most can be deposited, so that drafts fill; few asset ids and names, so that they meet. */
const goodEntry = fc
  .record({ id: fewIds, name: fewNames, price: anyPrice, local: anyPrice, isGood: fc.boolean() })
  .map(({ id, name, price, local, isGood }) => ({
    item: {
      asset_id: id,
      tradable: isGood || price !== 1,
      app_id: 730,
      icon_url: 'i',
      class_id: '1',
    },
    name,
    price,
    price_local: isGood ? 90 : local,
    multiplied_price_local: isGood ? 99 : null,
    disabled: false,
  }))

const anyInventory = fc.array(
  fc.oneof({ weight: 6, arbitrary: goodEntry }, { weight: 1, arbitrary: anyEntry }),
  { maxLength: 16 },
)

/** The second one is often the first one fetched anew: as it was, or half of it gone. */
export const threeInventories = fc
  .tuple(anyInventory, anyInventory, anyInventory, fc.constantFrom('other', 'same', 'half'))
  .map(([first, second, third, howSecond]) => {
    if (howSecond === 'other') return [first, second, third]
    return [first, howSecond === 'same' ? first : first.slice(first.length / 2), third]
  })

const name = fc.constantFrom<InventoryName[]>(0, 0, 0, 1, 2)
const project = fc.constantFrom('p', 'p', 'other')
const place = fc.nat({ max: 9 })
const places = fc.array(place, { maxLength: 4 })
const orderId = fc.constantFrom('', 'a', 'b', 'c', ' a', 'a\u200B', 'x'.repeat(101))

/** Rows that are there, that are not, and what is no row at all. */
const anyRow = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 16 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, Number.NaN, Infinity, 2 ** 32, 2 ** 53) },
)

/** What a file may claim: ids that are not there, that stand twice, prices out of thin air. */
const hostileItem = fc
  .record({
    id: fc.oneof(
      { weight: 6, arbitrary: fewIds },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', '007', '-1', '1e3', ' 1', '99999999999999999999'),
      },
    ),
    name: fewNames,
    price: fc.constantFrom('1', '0.01', '1000000', '0.3333333333333333333', '90'),
    isLocal: fc.boolean(),
  })
  .map(({ id, name: called, price, isLocal }) =>
    draftItemOf(id, { name: called, price, priceLocal: isLocal ? price : null }),
  )

const saved: fc.Arbitrary<SavedDraft> = fc
  .record({ items: fc.array(hostileItem, { maxLength: 8 }), orderId })
  .map((facts) => draftOf(facts))

export const workStep: fc.Arbitrary<WorkStep> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      from: name,
      rows: fc.array(anyRow, { maxLength: 12 }),
      projectId: project,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      places,
      others: fc.array(fewIds, { maxLength: 1 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('set-quantity' as const),
      from: name,
      like: fc.oneof(place, hostileItem),
      quantity: fc.constantFrom(0, 1, 2, 3, 5, -1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('take-over' as const),
      from: name,
      saved,
      projectId: project,
    }),
  },
  {
    weight: 11,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'undo' as const,
        'undo' as const,
        'undo' as const,
        'redo' as const,
        'redo' as const,
        'close' as const,
        'record' as const,
        'answer' as const,
        'answer' as const,
        'refuse' as const,
        'restart' as const,
        'kill' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      orderId,
      projectId: fc.constantFrom('p', 'other', null, null),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('check' as const),
      against: fc.constantFrom<InventoryName[]>(0, 1, 1, 1, 2),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('accept' as const),
      places: fc.oneof(places, fc.constant('all' as const)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('lock' as const),
      locks: fc.record({
        assetIds: fc.array(fewIds, { maxLength: 2 }),
        names: fc.oneof(
          { weight: 4, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.constant(['GHOST camo']) },
        ),
      }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'open' as const,
        'open' as const,
        'remove-draft' as const,
        'restore-draft' as const,
      ),
      place,
    }),
  },
)
