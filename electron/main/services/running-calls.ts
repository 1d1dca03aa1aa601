import type { CallId } from '@shared/ipc-contract'

/** Calls that are under way, by the id that the page gave them, so that each can be cancelled. */
export interface RunningCalls {
  /** Runs the work with a signal of its own. A second call of the same id ends the first. */
  readonly run: <Value>(
    callId: CallId,
    work: (signal: AbortSignal) => Promise<Value>,
  ) => Promise<Value>
  /** Harmless where no such call is under way. */
  readonly cancel: (callId: CallId) => void
  readonly cancelAll: () => void
}

export function createRunningCalls(): RunningCalls {
  const calls = new Map<CallId, AbortController>()
  return {
    async run(callId, work) {
      calls.get(callId)?.abort()
      const controller = new AbortController()
      calls.set(callId, controller)
      try {
        return await work(controller.signal)
      } finally {
        if (calls.get(callId) === controller) calls.delete(callId)
      }
    },
    cancel: (callId) => calls.get(callId)?.abort(),
    cancelAll: () => {
      for (const controller of calls.values()) controller.abort()
    },
  }
}
