import type { BlockStore, KeptBlock } from '../ports/block-store'
import type { Clock } from '../ports/clock'
import type { Pacer } from '../ports/pacer'
import { whenAborted } from './when-aborted'

/** Milliseconds from an answer -7, or HTTP 429, on for which nothing is sent; more each time that the first request after it is blocked again. */
const firstBlock = 60_000
const longestBlock = 600_000
/** Milliseconds that a block is kept for longer than it lasts: so answers of one moment are written once. */
const keptLonger = 1000

/** Keeps the rows of a Client ID back while SkinsBack blocks it. When the time is over one goes ahead, alone. */
export interface BlockGate {
  /**
   * A turn for each request that may leave, as the pacer gives it. A call is known by its signal: the one that goes ahead may
   * take several turns.
   */
  readonly pacer: Pacer
  /**
   * To be told how each call of a row ended; `asked`: for how many milliseconds the service wants to be left alone. Gives
   * whether a block began with it.
   */
  readonly answered: (
    clientId: string,
    call: AbortSignal,
    how: 'blocked' | 'answered' | 'none',
    asked?: number,
  ) => boolean
  /** Until when nothing is sent, by the wall clock; null: no block. */
  readonly blockedUntil: (clientId: string) => number | null
}

interface Block {
  until: number
  length: number
  /** The call that goes ahead. */
  probe: AbortSignal | null
  /** Wakes those who wait. */
  changed: AbortController
  /** What was written of it. */
  kept: KeptBlock | null
}

/** Goes on with the blocks that an earlier run of the app met. */
export function createBlockGate(pacer: Pacer, clock: Clock, store: BlockStore): BlockGate {
  const blocks = new Map<string, Block>()

  for (const kept of store.read()) {
    const { clientId, until } = kept
    const length = Math.min(kept.length, longestBlock)
    const rest = until - clock.now()
    // One that has been over for so long says nothing any more.
    if (rest < -longestBlock) continue
    // Where the clock was set back meanwhile, the rest would be longer than the whole.
    const wait = Math.min(Math.max(rest, 0), length + keptLonger)
    blocks.set(clientId, {
      until: clock.monotonic() + wait,
      length,
      probe: null,
      changed: new AbortController(),
      kept,
    })
  }

  const keepAll = () =>
    store.write([...blocks.values()].flatMap(({ kept }) => (kept === null ? [] : [kept])))
  const keep = (clientId: string, block: Block) => {
    const until = clock.now() + block.until - clock.monotonic()
    const { kept } = block
    if (kept !== null && kept.length === block.length && kept.until >= until) return
    block.kept = { clientId, until: Math.round(until + keptLonger), length: block.length }
    keepAll()
  }

  const wake = (block: Block) => {
    const { changed } = block
    block.changed = new AbortController()
    changed.abort()
  }

  /** Whether this call may go on now. */
  const mayGo = (clientId: string, call: AbortSignal): boolean => {
    const block = blocks.get(clientId)
    if (block === undefined) return true
    if (clock.monotonic() < block.until) return false
    block.probe ??= call
    return block.probe === call
  }

  const waitForChange = async (block: Block, call: AbortSignal) => {
    const rest = block.until - clock.monotonic()
    const either = AbortSignal.any([call, block.changed.signal])
    if (rest > 0) await clock.sleep(rest, either)
    else await whenAborted(either)
  }

  return {
    pacer: {
      async turn(clientId, call, announce) {
        for (;;) {
          while (!mayGo(clientId, call)) {
            const block = blocks.get(clientId)
            if (block !== undefined) await waitForChange(block, call)
            if (call.aborted) return false
          }
          if (!(await pacer.turn(clientId, call, announce))) return false
          // A turn that came while a block had begun is let go by.
          if (mayGo(clientId, call)) return true
        }
      },
    },

    answered(clientId, call, how, asked = 0) {
      const block = blocks.get(clientId)
      if (how === 'blocked') {
        const isProbe = block?.probe === call
        const least = isProbe ? 2 * block.length : (block?.length ?? firstBlock)
        const length = Math.min(Math.max(least, asked), longestBlock)
        const until = clock.monotonic() + length
        if (block === undefined) {
          const begun = { until, length, probe: null, changed: new AbortController(), kept: null }
          blocks.set(clientId, begun)
          keep(clientId, begun)
          return true
        }
        // Several were under way when it began: they are one block.
        Object.assign(block, { until, length, probe: isProbe ? null : block.probe })
        keep(clientId, block)
        wake(block)
        return isProbe
      }
      if (block?.probe !== call) return false
      if (how === 'answered') {
        blocks.delete(clientId)
        keepAll()
      } else block.probe = null
      wake(block)
      return false
    },

    blockedUntil(clientId) {
      const block = blocks.get(clientId)
      const rest = (block?.until ?? 0) - clock.monotonic()
      return block === undefined || rest <= 0 ? null : Math.round(clock.now() + rest)
    },
  }
}
