import { createHash } from 'node:crypto'
import path from 'node:path'
import { createBatchFiles } from '../../../electron/main/adapters/batch-files'
import {
  batchBytes,
  batchName,
  journalName,
  noteBytes,
} from '../../../electron/main/adapters/batch-file'
import { createDraftFiles } from '../../../electron/main/adapters/draft-files'
import { draftBytes, draftName } from '../../../electron/main/adapters/draft-file'
import { createSnapshotFiles } from '../../../electron/main/adapters/snapshot-files'
import { trailerOf } from '../../../electron/main/adapters/snapshot-trailer'
import { draftIdOf, draftItemOf, draftOf } from '../../fakes/draft-fixture'
import { doneState, idOf, keptBatchOf } from '../../fakes/batch-fixture'
import { snapshotOf } from '../../fakes/snapshot-fixture'
import { clearResult } from '../engine/clear-result'
import { createMemoryDisk, type MemoryDisk } from '../engine/memory-disk'
import { mutateValue } from '../engine/mutate-value'
import type { Random } from '../engine/random'
import { demand, type FuzzTarget } from '../engine/target'

// Files of the data folder, as another program of the same person, a fault of the disk or an older app may leave them.
// Whoever changes one knows how lines are sealed: so most inputs are sealed anew after they were changed.

const folder = path.resolve('/data/kept')
const later = () => 5000

/** Text of the lines without their seals; a first line that says whether they are to be sealed. */
const sealMark = 'seal\n'

const unsealedForm = /^\["[\da-f]{16}",(.*)\]$/su

function unsealed(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('utf8').split('\n')
  return `${sealMark}${lines.map((line) => unsealedForm.exec(line)?.[1] ?? line).join('\n')}`
}

/** Seals every line of an input that says so; any other is taken as it is. */
function sealedWhereWanted(input: Uint8Array): Uint8Array {
  const text = Buffer.from(input).toString('utf8')
  if (!text.startsWith(sealMark)) return input
  const lines = text.slice(sealMark.length).split('\n')
  return Buffer.from(lines.map((line) => (line === '' ? '' : sealed(line))).join('\n'))
}

function sealed(text: string): string {
  return `["${createHash('sha256').update(text).digest('hex').slice(0, 16)}",${text}]`
}

function mutateLines(input: Uint8Array, random: Random): Uint8Array {
  const lines = Buffer.from(input).toString('utf8').split('\n')
  const at = random.below(lines.length)
  try {
    const value: unknown = JSON.parse(lines[at] ?? '')
    const text: string | undefined = JSON.stringify(mutateValue(value, random, 'json'))
    return Buffer.from(lines.with(at, text ?? 'null').join('\n'))
  } catch {
    return Buffer.from(
      random.chance(0.5)
        ? lines.toSpliced(at, 0, lines[at] ?? '').join('\n')
        : lines.toSpliced(at, 1).join('\n'),
    )
  }
}

function bytesIn<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value {
  if (!result.ok) throw new Error('a seed that cannot be written')
  return result.value
}

const both = (bytes: Uint8Array): readonly Uint8Array[] => [bytes, Buffer.from(unsealed(bytes))]

export const draftsTarget: FuzzTarget = {
  name: 'kept-drafts',
  seeds: [
    draftOf({ id: draftIdOf(1), items: [draftItemOf('1'), draftItemOf('2')] }),
    draftOf({ id: draftIdOf(1), record: { transactionId: 't', createdAt: 1, note: '' } }),
  ].flatMap((draft) => both(bytesIn(draftBytes(draft)))),
  words: ['seal\n', '"version":2', '"format":"skinventory-draft"', `"id":"${draftIdOf(2)}"`],
  mutate: mutateLines,
  async feed(input) {
    const disk = createMemoryDisk(folder)
    disk.files.set(path.join(folder, draftName(draftIdOf(1))), sealedWhereWanted(input))
    const drafts = createDraftFiles({ directory: folder, disk, now: later })
    const listed = await drafts.list()
    clearResult(listed)
    demand(listed.ok, 'one file keeps all others from being read')
    const { drafts: read, setAside } = listed.value
    demand(read.length + setAside.length === 1, 'neither read nor set aside')
    for (const draft of read) {
      clearResult(await drafts.put(draft))
      clearResult(await drafts.remove([draft.id]))
      clearResult(await drafts.restore([draft.id]))
    }
    return setAside[0]?.reason.slice(0, 80) ?? 'read'
  },
}

const batchId = idOf(1)
const batchFile = bytesIn(batchBytes(keptBatchOf(), 3))
const journal = bytesIn(
  noteBytes(
    [
      { kind: 'began', row: 0, snapshotId: idOf(7) },
      { kind: 'row', row: 0, state: doneState(idOf(7)) },
      { kind: 'row', row: 1, state: { kind: 'failed', error: { kind: 'disk-full' }, attempts: 2 } },
      { kind: 'concurrency', concurrency: 2 },
      { kind: 'phase', phase: { kind: 'paused', because: 'person' } },
    ],
    3,
  ),
)

/** A batch and what happened since: the batch's line first, those of its journal behind it. */
export const batchesTarget: FuzzTarget = {
  name: 'kept-batches',
  seeds: [
    ...both(Buffer.concat([batchFile, journal])),
    ...both(Buffer.concat([batchFile, journal.subarray(0, -40)])),
  ],
  words: ['seal\n', '[3,', '"kind":"row"', '"row":99', '"kind":"done"', '"generation":3'],
  mutate: mutateLines,
  async feed(input) {
    const disk = createMemoryDisk(folder)
    const bytes = Buffer.from(sealedWhereWanted(input))
    const end = bytes.indexOf('\n') + 1 || bytes.length
    disk.files.set(path.join(folder, batchName(batchId)), bytes.subarray(0, end))
    disk.files.set(path.join(folder, journalName(batchId)), bytes.subarray(end))
    const open = () => createBatchFiles({ directory: folder, disk, now: later })
    const listed = await open().list()
    clearResult(listed)
    demand(listed.ok, 'one file keeps all others from being read')
    const { batches, setAside } = listed.value
    demand(batches.length <= 1 && batches.length + setAside.length > 0, 'lost')
    const [kept] = batches
    if (kept !== undefined) {
      const { batch, tradeTokens, snapshotIds } = kept
      const rows = batch.rows.length
      demand(rows === tradeTokens.length && rows === snapshotIds.length, 'rows without their parts')
      const store = open()
      clearResult(await store.list())
      const noted = await store.note(batch.id, [{ kind: 'phase', phase: { kind: 'running' } }])
      clearResult(noted)
      const again = await open().list()
      demand(again.ok && again.value.batches[0]?.batch.phase.kind === 'running', 'a note was lost')
    }
    return `${batches.length} ${kept?.batch.phase.kind} ${setAside.map(({ reason }) => reason.slice(0, 60)).join('|')}`
  },
}

const snapshotId = idOf(3)
const answer = Buffer.from('{"status":"success","data":{"items":[]}}')
const described = snapshotOf({ steamId: '76561198827262007' }, { tradeToken: 'AbC-_123' })
const { id: _id, bytes: _bytes, annotation: _annotation, ...facts } = described
const trailer = trailerOf({
  id: snapshotId,
  bytes: answer.length,
  description: { ...facts, contents: { ...facts.contents, sha256: 'a'.repeat(64) } },
})
const noteLine =
  '{"format":"skinventory-note","version":1,"annotation":{"name":"n","note":"","pinned":true,"steamId":""}}'
const indexLines = [
  '{"format":"skinventory-index","version":1}',
  `{"put":{"id":"${snapshotId}","bytes":${answer.length},"description":${JSON.stringify({ ...facts, contents: { ...facts.contents, sha256: 'a'.repeat(64) } })},"annotation":{"name":"","note":"","pinned":false,"steamId":""},"revision":""}}`,
  `{"gone":"${idOf(4)}"}`,
]
const snapshotSeed = unsealed(trailer.subarray(1)).trimEnd()

/** A snapshot's own line, its note's, and those of the index. */
export const snapshotsTarget: FuzzTarget = {
  name: 'kept-snapshots',
  seeds: [
    Buffer.from([snapshotSeed, noteLine, ...indexLines].join('\n')),
    Buffer.from([snapshotSeed, '', indexLines[0], indexLines[2]].join('\n')),
    Buffer.from([snapshotSeed, noteLine].join('\n')),
    trailer.subarray(1),
  ],
  words: ['seal\n', '"bytes":40', '"version":3', '"put":{', '"gone":', '"revision":"1-aaaaaaaa"'],
  mutate: mutateLines,
  async feed(input) {
    const disk = createMemoryDisk(folder)
    const [own = '', note = '', ...index] = Buffer.from(sealedWhereWanted(input))
      .toString('utf8')
      .split('\n')
    put(disk, `${snapshotId}.snapshot`, Buffer.concat([answer, Buffer.from(`\n${own}\n`)]))
    if (note !== '') put(disk, `${snapshotId}.1-aaaaaaaa.note`, Buffer.from(`${note}\n`))
    put(disk, 'index.jsonl', Buffer.from(`${index.join('\n')}\n`))
    const files = createSnapshotFiles({ directory: folder, disk, now: later })
    const listed = await files.list()
    clearResult(listed)
    demand(listed.ok, 'one file keeps all others from being read')
    const { snapshots, setAside } = listed.value
    demand(snapshots.length + setAside.length > 0, 'lost')
    const words: string[] = []
    for (const { id } of snapshots) {
      words.push(clearResult(await files.find(id)))
      words.push(clearResult(await files.findAnswer(id)))
      words.push(clearResult(await files.readItem(id, { offset: 0, length: 10 })))
      words.push(
        clearResult(await files.annotate(id, { name: 'x', note: '', pinned: false, steamId: '' })),
      )
      words.push(clearResult(await files.remove([id])))
      words.push(clearResult(await files.restore([id])))
    }
    const again = await createSnapshotFiles({ directory: folder, disk, now: later }).list()
    clearResult(again)
    return `${words.join(' ')} ${setAside.map(({ reason }) => reason.slice(0, 60)).join('|')}`
  },
}

function put({ files }: MemoryDisk, name: string, bytes: Uint8Array): void {
  files.set(path.join(folder, name), bytes)
}
