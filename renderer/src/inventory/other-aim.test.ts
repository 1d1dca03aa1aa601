import { expect, it } from 'vitest'
import { snapshotOf } from '../test/snapshot-fixture'
import { otherAim } from './other-aim'

const steamId = '76561198827262007'
const shown = snapshotOf({ game: 'cs2', steamId })

it('says in what the form asks for another inventory', () => {
  const other = '76561198827262008'
  expect(otherAim({ game: 'cs2', steamId: other }, shown)).toEqual({ kind: 'steam-user' })
  expect(otherAim({ game: 'rust', steamId }, shown)).toEqual({ kind: 'game' })
  expect(otherAim({ game: 'rust', steamId: other }, shown)).toEqual({ kind: 'both' })
  expect(otherAim({ game: 'cs2', steamId: ` ${steamId} ` }, shown)).toBeNull()
})

it('says nothing of what the form or the file leaves open', () => {
  expect(otherAim({ game: 'rust', steamId: '' }, shown)).toBeNull()
  const unknown = snapshotOf({ game: 'unknown', steamId: '' })
  expect(otherAim({ game: 'cs2', steamId }, unknown)).toBeNull()
})
