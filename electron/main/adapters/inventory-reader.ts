import { fail } from '@shared/result'
import type { InventoryQuestion, InventoryReply } from '../../worker/inventory-messages'
import type { Clock } from '../ports/clock'
import type { InventoryReader } from '../ports/inventory-reader'
import type { ChildProcess, StartChild } from './utility-process'

export interface InventoryReaderOptions<Port> {
  /** Starts the inventory process. */
  readonly start: StartChild<Port>
  readonly clock: Pick<Clock, 'sleep'>
  /** Seconds without work after which the process ends and its memory is free. */
  readonly idleSeconds?: number
}

type CheckResult = Awaited<ReturnType<InventoryReader<never>['check']>>

/** An inventory process and what it is at: a check has somebody who waits, an opening has its port alone. */
interface Session<Port> {
  readonly child: ChildProcess<Port>
  readonly waiting: Map<number, (result: CheckResult) => void>
  /** Aborted when work comes in or the process is gone: ends the wait for idleness. */
  idle: AbortController
}

const defaultIdleSeconds = 10

/**
 * Raw answers, read in a process of their own that is started on use. When that process dies, a check answers
 * `reader-stopped`. An opening's port went over to it, so it is the page that hears: its end of the channel gets the
 * `close` event without an `end` or `failed` before it.
 */
export function createInventoryReader<Port>({
  start,
  clock,
  idleSeconds = defaultIdleSeconds,
}: InventoryReaderOptions<Port>): InventoryReader<Port> {
  let session: Session<Port> | null = null
  let lastId = 0
  let closed = false

  const abandon = (abandoned: Session<Port>, detail: string) => {
    if (session === abandoned) session = null
    abandoned.idle.abort()
    const waiting = [...abandoned.waiting.values()]
    abandoned.waiting.clear()
    for (const settle of waiting) settle(fail({ kind: 'reader-stopped', detail }))
    abandoned.child.kill()
  }

  const begin = (): Session<Port> => {
    const child = start()
    const begun: Session<Port> = { child, waiting: new Map(), idle: new AbortController() }
    child.onMessage((message) => {
      // Our own process is the only one that can post here, so its words need no parsing.
      const reply = message as InventoryReply
      const settle = begun.waiting.get(reply.id)
      begun.waiting.delete(reply.id)
      if (begun.waiting.size === 0) void endWhenIdle(begun)
      if (reply.kind === 'checked') settle?.(reply.result)
    })
    child.onExit((code) => abandon(begun, `the inventory process ended (${code})`))
    return begun
  }

  const endWhenIdle = async (current: Session<Port>) => {
    current.idle.abort()
    const idle = new AbortController()
    current.idle = idle
    await clock.sleep(idleSeconds * 1000, idle.signal)
    if (idle.signal.aborted) return
    if (session === current) session = null
    current.child.kill()
  }

  const ask = (
    question: (id: number) => InventoryQuestion,
    ports: readonly Port[],
    settle: (result: CheckResult) => void,
  ) => {
    session ??= begin()
    const current = session
    current.idle.abort()
    const id = (lastId += 1)
    current.waiting.set(id, settle)
    current.child.post(question(id), ports)
    return { current, id }
  }

  return {
    check(answer, status, signal) {
      if (signal.aborted) return Promise.resolve(fail({ kind: 'cancelled' }))
      if (closed)
        return Promise.resolve(fail({ kind: 'reader-stopped', detail: 'the app is quitting' }))
      return new Promise((resolve) => {
        const cancel = () => {
          if (!current.waiting.delete(id)) return
          const question: InventoryQuestion = { op: 'cancel', id }
          // Others may be at work in there, so it is asked to stop; if it does not, it ends by being idle.
          current.child.post(question)
          if (current.waiting.size === 0) void endWhenIdle(current)
          resolve(fail({ kind: 'cancelled' }))
        }
        const { current, id } = ask(
          (next) => ({ op: 'check', id: next, answer, status }),
          [],
          (result) => {
            signal.removeEventListener('abort', cancel)
            resolve(result)
          },
        )
        signal.addEventListener('abort', cancel, { once: true })
      })
    },
    open(answer, port) {
      if (closed) return
      ask(
        (id) => ({ op: 'open', id, answer }),
        [port],
        () => undefined,
      )
    },
    close() {
      closed = true
      if (session !== null) abandon(session, 'the app is quitting')
    },
  }
}
