import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { KeptBytesChanged } from './kept-bytes'
import { readPieces } from './read-pieces'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pieces-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

// More than one piece, and the last one not full.
const kept = Buffer.from('{"price":61.36}\n'.repeat(70_000))
const sha256 = createHash('sha256').update(kept).digest('hex')

async function read(bytes: Uint8Array, answer: { bytes: number | null; sha256: string | null }) {
  const file = path.join(folder, 'answer')
  writeFileSync(file, Buffer.concat([bytes, Buffer.from('what follows the answer')]))
  const pieces: Buffer[] = []
  for await (const piece of readPieces({ path: file, ...answer }, () => true)) {
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}

it('gives the bytes that were kept, and no more', async () => {
  expect((await read(kept, { bytes: kept.length, sha256 })).equals(kept)).toBe(true)
})

it.each([0, 600_000, kept.length - 3])('fails at the end where byte %d is another', async (at) => {
  const changed = Buffer.from(kept)
  changed[at] = 0x39
  await expect(read(changed, { bytes: kept.length, sha256 })).rejects.toThrow(KeptBytesChanged)
  // Of a draft nobody knows better.
  expect((await read(changed, { bytes: kept.length, sha256: null })).equals(changed)).toBe(true)
})

it('fails where there are fewer than were kept', async () => {
  const short = { bytes: kept.length * 2, sha256: null }
  await expect(read(kept, short)).rejects.toThrow('shorter')
})
