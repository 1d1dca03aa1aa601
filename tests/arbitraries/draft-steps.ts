import fc from 'fast-check'
import type { DepositDraft } from '../../shared/domain/deposit-draft'
import { draftIdOf, draftItemOf, draftOf } from '../fakes/draft-fixture'
import type { Fate } from '../fakes/perilous-disk'

/** Something that is done to the drafts of a machine, and what the disk does meanwhile. */
export type DraftStep = { readonly fate: Fate } & (
  | { readonly kind: 'put'; readonly draft: DepositDraft }
  | { readonly kind: 'remove' | 'restore'; readonly ids: readonly string[] }
  /** From the outside, while the app is not running. */
  | { readonly kind: 'damage'; readonly id: string; readonly how: Damage }
  | { readonly kind: 'list' | 'restart' }
)

export type Damage =
  | { readonly kind: 'cut'; readonly bytes: number }
  | { readonly kind: 'changed'; readonly at: number }

/** Changes to the disk that the longest step makes. */
export const mostDraftChanges = 12

const id = fc.nat({ max: 3 }).map(draftIdOf)
const ids = fc.array(id, { minLength: 1, maxLength: 3 })
const text = fc.string({ unit: 'binary', maxLength: 8 })

/** Few ids, so that they meet. */
const someDraft: fc.Arbitrary<DepositDraft> = fc
  .record({
    id,
    orderId: text,
    resultUrl: text,
    changedAt: fc.nat(),
    assetIds: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 4 }),
    name: fc.string({ unit: 'grapheme', maxLength: 8 }),
  })
  .map(({ assetIds, name, ...facts }) =>
    draftOf({ ...facts, items: assetIds.map((assetId) => draftItemOf(assetId, { name })) }),
  )

const at = fc.nat({ max: mostDraftChanges - 1 })
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: 'fine' } as const) },
  fc.record({ kind: fc.constant('end' as const), at, after: fc.boolean() }),
  fc.record({ kind: fc.constant('refuse' as const), at }),
)
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), bytes: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ kind: fc.constant('changed' as const), at: fc.nat({ max: 900 }) }),
)

export const draftStep: fc.Arbitrary<DraftStep> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('put' as const), draft: someDraft, fate }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('remove' as const, 'restore' as const),
      ids,
      fate,
    }),
  },
  fc.record({ kind: fc.constant('damage' as const), id, how: damage, fate }),
  fc.record({ kind: fc.constantFrom('list' as const, 'restart' as const), fate }),
)
