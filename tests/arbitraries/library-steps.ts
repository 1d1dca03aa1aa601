import fc from 'fast-check'
import { noAnnotation, type SnapshotAnnotation } from '../../shared/domain/snapshot'
import type { Fate } from '../fakes/perilous-disk'

/** Something that is done to a library, and what the disk does meanwhile. `pick`: a place among those there are. */
export type LibraryStep = { readonly fate: Fate } & (
  | { readonly kind: 'keep'; readonly text: string; readonly said: SnapshotAnnotation }
  | { readonly kind: 'annotate'; readonly pick: number; readonly said: SnapshotAnnotation }
  | { readonly kind: 'remove' | 'restore' | 'erase'; readonly picks: readonly number[] }
  | { readonly kind: 'damage'; readonly pick: number; readonly bytes: number }
  | { readonly kind: 'index'; readonly to: 'missing' | 'torn' | 'foreign' | 'old' }
  | { readonly kind: 'list' | 'restart' }
)

/** Changes to the disk that the longest step makes. */
export const mostChanges = 15

const said: fc.Arbitrary<SnapshotAnnotation> = fc.oneof(
  fc.constant(noAnnotation),
  fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 5 }),
    note: fc.string({ unit: 'binary', maxLength: 5 }),
    pinned: fc.boolean(),
    steamId: fc.constantFrom('', '76561198827262007'),
  }),
)
const pick = fc.nat({ max: 5 })
const picks = fc.array(pick, { minLength: 1, maxLength: 3 })
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: 'fine' } as const) },
  fc.record({
    kind: fc.constant('end' as const),
    at: fc.nat({ max: mostChanges - 1 }),
    after: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('refuse' as const), at: fc.nat({ max: mostChanges - 1 }) }),
)
const text = fc.oneof(fc.string({ maxLength: 20 }), fc.constant('{}\n'), fc.constant(''))

/** One step; lists of them are what a library goes through. */
export const libraryStep: fc.Arbitrary<LibraryStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('keep' as const), text, said, fate }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('annotate' as const), pick, said, fate }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('remove' as const, 'restore' as const, 'erase' as const),
      picks,
      fate,
    }),
  },
  fc.record({
    kind: fc.constant('damage' as const),
    pick,
    bytes: fc.integer({ min: 1, max: 900 }),
    fate,
  }),
  fc.record({
    kind: fc.constant('index' as const),
    to: fc.constantFrom('missing' as const, 'torn' as const, 'foreign' as const, 'old' as const),
    fate: fc.constant({ kind: 'fine' } as const),
  }),
  fc.record({ kind: fc.constantFrom('list' as const, 'restart' as const), fate }),
)
