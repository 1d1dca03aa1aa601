import { describe, expect, it } from 'vitest'
import { comparability, type Comparability } from './comparability'
import { snapshotOf } from '../../renderer/src/test/snapshot-fixture'
import type { Snapshot, SnapshotSource } from './snapshot'

const taken = (
  id: string,
  request: Partial<Snapshot['request']> = {},
  facts: Partial<Omit<Snapshot, 'request'>> = {},
) => snapshotOf({ steamId: '1', ...request }, { id, ...facts })

const allowed = (...notes: Extract<Comparability, { kind: 'comparable' }>['notes']) => ({
  kind: 'comparable',
  notes,
})
const refused = (reason: string) => ({ kind: 'not-comparable', reason })
const imported = (guessed: Extract<SnapshotSource, { kind: 'imported' }>['guessed']) =>
  ({ kind: 'imported', file: 'a.json', form: 'answer', importedAt: 0, guessed }) as const

describe('comparability', () => {
  it('lets two snapshots of one Steam user and game be compared', () => {
    expect(comparability(taken('a'), taken('b'))).toEqual(allowed())
  })

  it.each([
    ['the same snapshot', taken('a'), 'same-snapshot'],
    ['another game', taken('b', { game: 'cs2' }), 'games-differ'],
    ['an unknown game', taken('b', { game: 'unknown' }), 'game-unknown'],
    ['another Steam user', taken('b', { steamId: '2' }), 'steam-users-differ'],
  ])('refuses %s', (_, other, reason) => {
    expect(comparability(taken('a'), other)).toEqual(refused(reason))
    expect(comparability(other, taken('a'))).toEqual(refused(reason))
  })

  it('does not take two unknown games for the same one', () => {
    const unknown = { game: 'unknown' } as const
    expect(comparability(taken('a', unknown), taken('b', unknown))).toEqual(refused('game-unknown'))
  })

  it.each([
    ['nobody knows whose it is', taken('b', { steamId: '' }), 'steam-user-unknown'],
    ['it is only a part', taken('b', {}, { partOf: 900 }), 'partial'],
    ['its time was guessed', taken('b', {}, { source: imported(['takenAt']) }), 'time-guessed'],
  ] as const)('allows it with a note where %s', (_, other, note) => {
    expect(comparability(taken('a'), other)).toEqual(allowed(note))
    expect(comparability(other, taken('a'))).toEqual(allowed(note))
  })

  it('has no note where a file said everything', () => {
    const whole = taken('b', {}, { source: imported([]) })
    expect(comparability(taken('a'), whole)).toEqual(allowed())
  })
})
