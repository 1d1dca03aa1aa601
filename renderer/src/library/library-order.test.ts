import { noAnnotation, type Snapshot } from '@shared/domain/snapshot'
import { describe, expect, it } from 'vitest'
import { noContents, snapshotOf } from '../test/snapshot-fixture'
import { inOrder, orderAfterClick, firstOrder, type LibrarySortKey } from './library-order'

const games = { cs2: 'CS2', dota2: 'Dota 2', rust: 'Rust', unknown: 'Unknown game' }

function one(id: string, game: 'cs2' | 'rust', facts: Partial<Snapshot>, usd: string): Snapshot {
  const total = { price: usd, priceLocal: '0', multipliedPriceLocal: '0' }
  return snapshotOf(
    { game },
    {
      id,
      ...facts,
      contents: { ...noContents, totals: { all: total, depositable: total }, ...facts.contents },
    },
  )
}

const named = (name: string) => ({ ...noAnnotation, name })
const snapshots = [
  one('a', 'rust', { takenAt: 3, bytes: 5, annotation: named('Shop 10') }, '9.5'),
  one('b', 'cs2', { takenAt: 1, bytes: 50, annotation: named('shop 9') }, '10'),
  one('c', 'rust', { takenAt: 2, bytes: 1, annotation: named('Élan') }, '0.000000000000000001'),
]

const sorted = (key: LibrarySortKey, descending: boolean) =>
  inOrder(snapshots, { key, descending }, games, 'en')
    .map(({ id }) => id)
    .join('')

describe('the order of the library', () => {
  it.each([
    ['taken', true, 'acb'],
    ['taken', false, 'bca'],
    ['name', false, 'cba'],
    ['bytes', true, 'bac'],
    ['depositableTotal', true, 'bac'],
    ['depositableTotal', false, 'cab'],
    // Equal ones stand newest first, whichever way.
    ['game', false, 'bac'],
    ['game', true, 'acb'],
  ] as const)('by %s, descending: %s', (key, descending, ids) => {
    expect(sorted(key, descending)).toBe(ids)
  })

  it('stands the same whichever order they come in, also where all is equal', () => {
    const equal = ['d', 'b', 'e'].map((id) => one(id, 'rust', { takenAt: 7 }, '1'))
    for (const descending of [true, false]) {
      for (const come of [equal, equal.toReversed()]) {
        const order = { key: 'taken', descending } as const
        expect(inOrder(come, order, games, 'en').map(({ id }) => id)).toEqual(['b', 'd', 'e'])
      }
    }
  })

  it('turns around at the second click, and begins texts at A and numbers at the largest', () => {
    expect(orderAfterClick(firstOrder, 'taken')).toEqual({ key: 'taken', descending: false })
    expect(orderAfterClick(firstOrder, 'name')).toEqual({ key: 'name', descending: false })
    expect(orderAfterClick(firstOrder, 'bytes')).toEqual({ key: 'bytes', descending: true })
  })
})
