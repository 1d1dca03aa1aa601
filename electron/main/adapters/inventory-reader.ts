import { fail, type Result } from '@shared/result'
import type { AnswerPortion, OnProgress } from '@shared/inventory-work'
import type {
  InventoryQuestion,
  InventoryReply,
  InventoryResults,
} from '../../worker/inventory-messages'
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

/** What ended a question: the process's own answer, or why there is none. */
type Outcome =
  | InventoryResults[keyof InventoryResults]
  | Result<never, { readonly kind: 'reader-stopped'; readonly detail: string }>

interface Waiting {
  readonly settle: (outcome: Outcome) => void
  readonly onProgress: OnProgress
}

/** An inventory process and who waits for what it is at. */
interface Session<Port> {
  readonly child: ChildProcess<Port>
  readonly waiting: Map<number, Waiting>
  /** Aborted when work comes in or the process is gone: ends the wait for idleness. */
  idle: AbortController
}

type Asked = InventoryQuestion extends infer Question
  ? Question extends { readonly op: 'cancel' | 'answers' }
    ? never
    : Omit<Question, 'id'>
  : never

interface AskOptions<Port> {
  readonly ports?: readonly Port[]
  readonly signal?: AbortSignal
  readonly onProgress?: OnProgress
  /** Whether a cancelled question settles when the process has cleaned up, or at once. */
  readonly cancelWaits?: boolean
  /** Follow the question, one after the other, for as long as it has no answer. */
  readonly portions?: AsyncIterable<AnswerPortion>
}

const defaultIdleSeconds = 10
const quitting = 'the app is quitting'

/**
 * Inventories are read and written in a process of their own that is started on use. When that process dies, what was
 * asked answers `reader-stopped`. An opening's port went over to it, so the page hears too: its end of the channel gets
 * the `close` event without an `end` or `failed` before it.
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
    for (const { settle } of waiting) settle(fail({ kind: 'reader-stopped', detail }))
    abandoned.child.kill()
  }

  const begin = (): Session<Port> => {
    const child = start()
    const begun: Session<Port> = { child, waiting: new Map(), idle: new AbortController() }
    child.onMessage((message) => {
      // Our own process is the only one that can post here, so its words need no parsing.
      const reply = message as InventoryReply
      const waiting = begun.waiting.get(reply.id)
      if (reply.kind === 'progress') {
        waiting?.onProgress(reply.done, reply.total)
        return
      }
      begun.waiting.delete(reply.id)
      if (begun.waiting.size === 0) void endWhenIdle(begun)
      waiting?.settle(reply.result)
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

  const ask = <Answer extends Outcome>(
    question: Asked,
    {
      ports = [],
      signal,
      onProgress = () => undefined,
      cancelWaits = false,
      portions,
    }: AskOptions<Port>,
  ): Promise<Answer> => {
    const refuse = (outcome: Outcome) => Promise.resolve(outcome as Answer)
    if (signal?.aborted === true) return refuse(fail({ kind: 'cancelled' }))
    if (closed) return refuse(fail({ kind: 'reader-stopped', detail: quitting }))
    session ??= begin()
    const current = session
    current.idle.abort()
    const id = (lastId += 1)
    return new Promise((resolve) => {
      const cancel = () => {
        if (!current.waiting.has(id)) return
        const cancelling: InventoryQuestion = { op: 'cancel', id }
        // Others may be at work in there, so it is asked to stop; if it does not, it ends by being idle.
        current.child.post(cancelling)
        if (cancelWaits) return
        current.waiting.delete(id)
        if (current.waiting.size === 0) void endWhenIdle(current)
        resolve(fail({ kind: 'cancelled' }) as Answer)
      }
      current.waiting.set(id, {
        onProgress,
        settle: (outcome) => {
          signal?.removeEventListener('abort', cancel)
          // A question's answer is of its own kind.
          resolve(outcome as Answer)
        },
      })
      current.child.post({ ...question, id }, ports)
      if (portions !== undefined) void sendPortions(current, id, portions)
      signal?.addEventListener('abort', cancel, { once: true })
    })
  }

  const sendPortions = async (
    { child, waiting }: Session<Port>,
    id: number,
    portions: AsyncIterable<AnswerPortion>,
  ) => {
    const send = (portion: AnswerPortion, isLast: boolean) => {
      const following: InventoryQuestion = { op: 'answers', id, portion, isLast }
      child.post(following)
    }
    for await (const portion of portions) {
      if (!waiting.has(id)) return
      send(portion, false)
    }
    if (waiting.has(id)) send([], true)
  }

  return {
    warm() {
      if (closed) return
      session ??= begin()
      if (session.waiting.size === 0) void endWhenIdle(session)
    },
    check: (answer, status, signal) => ask({ op: 'check', answer, status }, { signal }),
    open: (answer, port) => ask({ op: 'open', answer }, { ports: [port] }),
    openCombined: (portions, port) => ask({ op: 'openCombined' }, { ports: [port], portions }),
    readFile: (file, draft, signal, onProgress) =>
      ask({ op: 'readFile', file, draft }, { signal, onProgress, cancelWaits: true }),
    exportItems: (job, signal, onProgress) =>
      ask({ op: 'export', job }, { signal, onProgress, cancelWaits: true }),
    exportCombined: (job, portions, signal, onProgress) =>
      ask({ op: 'exportCombined', job }, { signal, onProgress, cancelWaits: true, portions }),
    close() {
      closed = true
      if (session !== null) abandon(session, quitting)
    },
  }
}
