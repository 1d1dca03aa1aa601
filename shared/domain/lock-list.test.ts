import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftLimits, noLocks } from './deposit-draft'
import { addLocks, foldLockedName, readLockLines, removeLocks } from './lock-list'

test('a name is the same in any case', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('aAßẞσςΣİıſǅéÉﬁKΐŉ1 |')) }),
      (name) => {
        expect(foldLockedName(name.toUpperCase())).toBe(foldLockedName(name))
        expect(foldLockedName(` ${name}\t`)).toBe(foldLockedName(name))
      },
    ),
  )
  expect(foldLockedName('ΟΔΟΣ')).toBe(foldLockedName('οδος'))
  expect(foldLockedName('Straße')).toBe(foldLockedName('STRASSE'))
  expect(foldLockedName('ＡＷＰ')).toBe(foldLockedName('awp'))
  expect(foldLockedName('AK-47 | Redline')).not.toBe(
    foldLockedName('AK-47 | Redline (Field-Tested)'),
  )
})

test('one lock a line: digits are an asset id, all else a name', () => {
  expect(readLockLines(' 123 \r\n\nAWP | Fade, "new"\n123456789012345678901\r7')).toEqual({
    assetIds: ['123', '7'],
    names: ['AWP | Fade, "new"', '123456789012345678901'],
  })
})

test('adds each once, takes away in any case, and keeps to its limit', () => {
  const first = addLocks(noLocks, { assetIds: ['1', '2', '1'], names: ['Case', 'CASE', ' '] })
  expect(first).toEqual({
    locks: { assetIds: ['1', '2'], names: ['Case'] },
    added: 3,
    beyond: 0,
  })
  expect(addLocks(first.locks, { assetIds: ['2'], names: ['case'] }).locks).toBe(first.locks)
  expect(removeLocks(first.locks, { assetIds: ['2'], names: ['cAsE'] })).toEqual({
    assetIds: ['1'],
    names: [],
  })
  const many = Array.from({ length: draftLimits.locks + 5 }, (_, id) => String(id))
  const full = addLocks(noLocks, { assetIds: many, names: [] })
  expect([full.locks.assetIds.length, full.beyond]).toEqual([draftLimits.locks, 5])
})
