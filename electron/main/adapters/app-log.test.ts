import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRedaction } from '../services/redaction'
import { createAppLog } from './app-log'

let base = ''
let folder = ''
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'log-'))
  folder = path.join(base, 'logs')
})
afterEach(() => rm(base, { recursive: true }))

const open = (largest?: number, redaction = createRedaction('')) =>
  createAppLog({
    folder: () => folder,
    redact: redaction.redact,
    now: () => 0,
    ...(largest === undefined ? {} : { largest }),
  })

const textOf = (name: string) => readFile(path.join(folder, name), 'utf8')

test('notes have a time, and further lines are set in', async () => {
  const log = open()
  log.write('one\n1970-01-01T00:00:00.000Z forged\u001B[2J')
  log.write('two')
  expect(await log.lastLines(10)).toEqual([
    '1970-01-01T00:00:00.000Z one',
    '    1970-01-01T00:00:00.000Z forged·[2J',
    '1970-01-01T00:00:00.000Z two',
  ])
  expect((await stat(path.join(folder, 'main.log'))).mode & 0o077).toBe(0)
})

test('an end that waits for nothing leaves what was noted', async () => {
  const log = open()
  log.write('the last words')
  log.flush()
  expect(await textOf('main.log')).toContain('the last words')
  await log.lastLines(1)
  expect((await textOf('main.log')).match(/the last words/gu)).toHaveLength(1)
})

test('files turn, and never take more than two of their size', async () => {
  const log = open(2000)
  for (let number = 0; number < 300; number += 1) log.write(`line ${number} ${'x'.repeat(50)}`)
  const lines = await log.lastLines(3)
  expect(lines.at(-1)).toContain('line 299')
  expect((await readdir(folder)).toSorted()).toEqual(['main.log', 'main.old.log'])
  for (const name of await readdir(folder)) {
    expect((await textOf(name)).length).toBeLessThan(2200)
  }
})

test('no secret gets into a file, and one that is known late comes out of none', async () => {
  const redaction = createRedaction('')
  redaction.knowSecret('MARKED-secret')
  const log = open(undefined, redaction)
  log.write('sent MARKED-secret, sign=MARKED-signature, then LATE-secret')
  await log.lastLines(1)
  expect(await textOf('main.log')).not.toContain('MARKED')
  redaction.knowSecret('LATE-secret')
  expect((await log.lastLines(5)).join('\n')).not.toContain('LATE')
})

test('a folder that cannot be made stops nothing', async () => {
  const log = createAppLog({ folder: () => '/dev/null/logs', redact: String, now: () => 0 })
  log.write('x')
  log.flush()
  expect(await log.lastLines(1)).toEqual([])
})
