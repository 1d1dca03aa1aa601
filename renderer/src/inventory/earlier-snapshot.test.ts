import { expect, it } from 'vitest'
import { snapshotOf } from '../test/snapshot-fixture'
import { earlierSnapshot } from './earlier-snapshot'

const steamId = '76561198827262007'
const now = snapshotOf({ steamId }, { id: 'now', takenAt: 100 })

it('is the latest one before, of the same Steam user and game', () => {
  const wanted = snapshotOf({ steamId }, { id: 'wanted', takenAt: 90 })
  const others = [
    now,
    snapshotOf({ steamId }, { id: 'later', takenAt: 110 }),
    snapshotOf({ steamId: '76561198827262008' }, { id: 'of-another', takenAt: 95 }),
    snapshotOf({ steamId: '' }, { id: 'of-nobody', takenAt: 96 }),
    snapshotOf({ steamId, game: 'cs2' }, { id: 'another-game', takenAt: 97 }),
    snapshotOf({ steamId }, { id: 'older', takenAt: 80 }),
  ]
  expect(earlierSnapshot([...others, wanted], now)?.id).toBe('wanted')
  expect(earlierSnapshot(others.slice(0, 5), now)).toBeNull()
})

it('is one that holds only a part of its items only where there is no other', () => {
  const whole = snapshotOf({ steamId }, { id: 'whole', takenAt: 80 })
  const part = snapshotOf({ steamId }, { id: 'part', takenAt: 90, partOf: 125 })
  expect(earlierSnapshot([part, whole], now)?.id).toBe('whole')
  expect(earlierSnapshot([part], now)?.id).toBe('part')
})

it('is none where it is not known whose it is', () => {
  const nobody = snapshotOf({ steamId: '' }, { id: 'now', takenAt: 100 })
  expect(
    earlierSnapshot([snapshotOf({ steamId: '' }, { id: 'older', takenAt: 1 })], nobody),
  ).toBeNull()
})
