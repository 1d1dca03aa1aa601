import type { KeychainError } from '@shared/app-error'
import { fail, ok, type Result } from '@shared/result'
import type { KeychainOperation, KeychainReply } from '../../worker/keychain-messages'
import type { Clock } from '../ports/clock'
import type { SecretVault } from '../ports/secret-vault'
import { keychainDetail, keychainFailure } from './keychain-failure'
import type { ChildProcess, StartChild } from './utility-process'

export interface KeychainOptions {
  /** Starts the keychain process. */
  readonly start: StartChild
  readonly clock: Pick<Clock, 'sleep'>
  /** Seconds after which a call is given up: time enough to type a password into a prompt. */
  readonly limitSeconds?: number
  /** Seconds without a call after which the process ends. */
  readonly idleSeconds?: number
}

type Outcome = Result<string | null, KeychainError>

interface Waiting {
  readonly secret: string | undefined
  readonly settle: (outcome: Outcome) => void
}

/** A keychain process and the calls that wait in it. */
interface Session {
  readonly child: ChildProcess
  readonly waiting: Map<number, Waiting>
  /** Aborted when a call comes in or the process is gone: ends the wait for idleness. */
  idle: AbortController
}

const defaultLimitSeconds = 20
const defaultIdleSeconds = 30

/** The systems' words are told apart by what they say, so they have to be English. */
const english = { LC_ALL: 'C', LANGUAGE: 'C' }

/** The OS keychain, reached through a process of its own that is started on first use and killed when it hangs. */
export function createKeychain({
  start,
  clock,
  limitSeconds = defaultLimitSeconds,
  idleSeconds = defaultIdleSeconds,
}: KeychainOptions): SecretVault {
  let session: Session | null = null
  let lastId = 0
  let closed = false

  /** Answers every call that waits in the session, and forgets it. */
  const abandon = (abandoned: Session, error: KeychainError) => {
    if (session === abandoned) session = null
    abandoned.idle.abort()
    const waiting = [...abandoned.waiting.values()]
    abandoned.waiting.clear()
    for (const { settle } of waiting) settle(fail(error))
    abandoned.child.kill()
  }

  const begin = (): Session => {
    const child = start(english)
    const begun: Session = { child, waiting: new Map(), idle: new AbortController() }
    child.onMessage((message) => {
      // Our own process is the only one that can post here, so its words need no parsing.
      const reply = message as KeychainReply
      const call = begun.waiting.get(reply.id)
      if (call === undefined) return
      begun.waiting.delete(reply.id)
      if (begun.waiting.size === 0) void endWhenIdle(begun)
      call.settle(outcomeOf(reply, call.secret))
    })
    child.onExit((code) => {
      abandon(begun, { kind: 'keychain-failed', detail: `the keychain process ended (${code})` })
    })
    return begun
  }

  const endWhenIdle = async (current: Session) => {
    const idle = new AbortController()
    current.idle = idle
    await clock.sleep(idleSeconds * 1000, idle.signal)
    if (idle.signal.aborted) return
    if (session === current) session = null
    current.child.kill()
  }

  const call = async (operation: KeychainOperation): Promise<Outcome> => {
    if (closed) return fail({ kind: 'keychain-failed', detail: 'the app is quitting' })
    session ??= begin()
    const current = session
    current.idle.abort()
    const id = (lastId += 1)
    const secret = operation.op === 'write' ? operation.secret : undefined
    const settled = new AbortController()
    const outcome = new Promise<Outcome>((resolve) => {
      current.waiting.set(id, {
        secret,
        settle: (value) => {
          settled.abort()
          resolve(value)
        },
      })
    })
    current.child.post({ id, ...operation })
    void clock.sleep(limitSeconds * 1000, settled.signal).then(() => {
      if (settled.signal.aborted) return
      // Whatever else waits in this process waits for the same prompt, and can only end with it.
      abandon(current, { kind: 'keychain-unanswered', seconds: limitSeconds })
    })
    return outcome
  }

  const callForEffect = async (operation: KeychainOperation) => {
    const outcome = await call(operation)
    return outcome.ok ? ok() : outcome
  }

  return {
    read: (account) => call({ op: 'read', account }),
    write: (account, secret) => callForEffect({ op: 'write', account, secret }),
    remove: (account) => callForEffect({ op: 'remove', account }),
    probe: () => callForEffect({ op: 'probe' }),
    close() {
      closed = true
      if (session !== null) {
        abandon(session, { kind: 'keychain-failed', detail: 'the app is quitting' })
      }
    },
  }
}

function outcomeOf(reply: KeychainReply, secret: string | undefined): Outcome {
  switch (reply.kind) {
    case 'done':
      return ok(reply.secret)
    case 'refused':
      return fail(keychainFailure(reply.message, secret))
    case 'not-loaded':
      return fail({
        kind: 'keychain-unavailable',
        detail: keychainDetail(reply.message),
      })
  }
}
