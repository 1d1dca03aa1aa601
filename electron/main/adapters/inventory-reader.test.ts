import type { ExportJob } from '@shared/inventory-work'
import { describe, expect, it } from 'vitest'
import { createFakeChildren } from '../../../tests/fakes/utility-process/fake-child'
import { snapshotOf } from '../../../tests/fakes/snapshot-fixture'
import { createFakeSleep } from '../../../tests/fakes/utility-process/fake-sleep'
import type { InventoryQuestion } from '../../worker/inventory-messages'
import { createInventoryReader } from './inventory-reader'

function setUp() {
  const { start, children, only } = createFakeChildren<InventoryQuestion, string>()
  const { clock, pass } = createFakeSleep()
  const reader = createInventoryReader({ start, clock, idleSeconds: 10 })
  return { reader, children, only, pass }
}

const answer = { path: '/a', bytes: 7, sha256: null }
const never = new AbortController().signal
const facts = { ok: true, value: { report: {}, currencyLocal: 'usd' } }

const written = { ok: true, value: { items: 9, bytes: 100, text: null } } as const
const job: ExportJob = {
  answer,
  snapshot: snapshotOf(),
  rows: null,
  format: 'raw',
  columns: [],
  file: { path: '/b', unfinished: '/b.unfinished' },
}

describe('the inventory reader', () => {
  it('asks its process, which it starts on use', async () => {
    const { reader, only } = setUp()
    const check = reader.check(answer, 200, never)
    const id = only().posted[0]?.message.id
    expect(only().posted[0]?.message).toEqual({ op: 'check', id, answer, status: 200 })
    only().answer({ kind: 'done', id, result: facts })
    expect(await check).toEqual(facts)
  })

  it('hands the port of an opening over', () => {
    const { reader, only } = setUp()
    void reader.open(answer, 'port')
    expect(only().posted).toEqual([
      { message: { op: 'open', id: expect.any(Number), answer }, ports: ['port'] },
    ])
  })

  it('hands the portions of a combined opening on, and no more once it has ended', async () => {
    const { reader, only } = setUp()
    let asked = 0
    const portions = async function* () {
      for (; asked < 9; asked += 1) {
        yield [{ ok: true, value: answer } as const]
        await new Promise((resolve) => setTimeout(resolve, 1))
        if (asked === 1) {
          only().answer({
            kind: 'done',
            id: only().posted[0]?.message.id,
            result: { ok: true, value: [] },
          })
        }
      }
    }
    expect(await reader.openCombined(portions(), 'port')).toEqual({ ok: true, value: [] })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(only().posted[0]?.ports).toEqual(['port'])
    expect(only().posted.map(({ message }) => message.op)).toEqual([
      'openCombined',
      'answers',
      'answers',
    ])
    expect(asked).toBeLessThan(4)
  })

  it('cancels one reading without touching the others', async () => {
    const { reader, only } = setUp()
    const cancelling = new AbortController()
    const cancelled = reader.check(answer, 200, cancelling.signal)
    const kept = reader.check(answer, 200, never)
    const [first, second] = only().posted.map(({ message }) => message.id)
    cancelling.abort()
    expect(await cancelled).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(only().posted.at(-1)?.message).toEqual({ op: 'cancel', id: first })
    only().answer({
      kind: 'done',
      id: first,
      result: { ok: false, error: { kind: 'cancelled' } },
    })
    only().answer({ kind: 'done', id: second, result: facts })
    expect(await kept).toEqual(facts)
  })

  it('hands progress on, and waits for a cancelled export until its file is cleaned away', async () => {
    const { reader, only } = setUp()
    const cancelling = new AbortController()
    const told: (readonly number[])[] = []
    const exporting = reader.exportItems(job, cancelling.signal, (done, total) =>
      told.push([done, total]),
    )
    const id = only().posted[0]?.message.id
    only().answer({ kind: 'progress', id, done: 3, total: 9 })
    cancelling.abort()
    expect(only().posted.at(-1)?.message).toEqual({ op: 'cancel', id })
    only().answer({ kind: 'done', id, result: written })
    expect([await exporting, told]).toEqual([written, [[3, 9]]])
  })

  it('starts nothing for a call that was cancelled before', async () => {
    const { reader, children } = setUp()
    const result = await reader.check(answer, 200, AbortSignal.abort())
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(children).toHaveLength(0)
  })

  it('ends a process that goes on with what was cancelled', async () => {
    const { reader, only, pass } = setUp()
    const cancelling = new AbortController()
    void reader.check(answer, 200, cancelling.signal)
    cancelling.abort()
    await pass(10)
    expect(only().killed()).toBe(true)
  })

  it('says so when the process ends by itself, and starts a new one for the next', async () => {
    const { reader, children } = setUp()
    const check = reader.check(answer, 200, never)
    children[0]?.exit(5)
    expect(await check).toEqual({
      ok: false,
      error: { kind: 'reader-stopped', detail: 'the inventory process ended (5)' },
    })
    void reader.check(answer, 200, never)
    expect(children).toHaveLength(2)
  })

  it('ends the process when it is idle, and not while it reads', async () => {
    const { reader, only, pass } = setUp()
    void reader.open(answer, 'port')
    await pass(60)
    expect(only().killed()).toBe(false)
    only().answer({ kind: 'done', id: only().posted[0]?.message.id })
    await pass(9)
    void reader.open(answer, 'port')
    await pass(9)
    expect(only().killed()).toBe(false)
    only().answer({ kind: 'done', id: only().posted[1]?.message.id })
    await pass(10)
    expect(only().killed()).toBe(true)
  })

  it('starts ahead of the work, once, and ends when none comes', async () => {
    const { reader, only, pass } = setUp()
    reader.warm()
    await pass(9)
    reader.warm()
    await pass(9)
    expect(only().killed()).toBe(false)
    void reader.open(answer, 'port')
    reader.warm()
    await pass(60)
    expect(only().killed()).toBe(false)
    only().answer({ kind: 'done', id: only().posted[0]?.message.id })
    await pass(10)
    expect(only().killed()).toBe(true)
  })

  it('starts nothing ahead once the app quits', () => {
    const { reader, children } = setUp()
    reader.close()
    reader.warm()
    expect(children).toHaveLength(0)
  })

  it('ends at once when the app quits', async () => {
    const { reader, only, children } = setUp()
    const check = reader.check(answer, 200, never)
    reader.close()
    expect(only().killed()).toBe(true)
    expect(await check).toMatchObject({ ok: false, error: { kind: 'reader-stopped' } })
    expect(await reader.check(answer, 200, never)).toMatchObject({ ok: false })
    void reader.open(answer, 'port')
    expect(children).toHaveLength(1)
  })
})
