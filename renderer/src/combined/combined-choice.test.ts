import { expect, it } from 'vitest'
import { batchOf, doneRow, rowOf } from '../test/batch-fixture'
import { snapshotOf } from '../test/snapshot-fixture'
import { choiceOfBatch, choiceOfSnapshots } from './combined-choice'

const kept = (line: number) => snapshotOf({}, { id: `snapshot-${line}` })

it('takes of a batch what came and is still there, in its order and with its labels, and counts what is gone', () => {
  const rows = [
    doneRow('1', { line: 3, label: 'Third' }),
    rowOf({ kind: 'waiting' }, { line: 4 }),
    doneRow('1', { line: 2 }),
    doneRow('1', { line: 1, label: 'First' }),
  ]
  const choice = choiceOfBatch(batchOf({ rows }), [kept(1), kept(3), kept(9)])
  expect(choice).toMatchObject({ batchId: 'batch-1', name: 'Friday', gone: 1 })
  expect(choice?.sources.map(({ snapshot, label }) => [snapshot.id, label])).toEqual([
    ['snapshot-3', 'Third'],
    ['snapshot-1', 'First'],
  ])
  expect(choiceOfBatch(batchOf({ rows }), [])).toBeNull()
})

it('takes each snapshot once', () => {
  const { sources } = choiceOfSnapshots([kept(2), kept(1), kept(2)])
  expect(sources.map(({ snapshot }) => snapshot.id)).toEqual(['snapshot-2', 'snapshot-1'])
})
