import type { AppError } from '@shared/app-error'
import type { CopyFormat } from '@shared/domain/inventory-file'
import type { CopyOrder } from '@shared/export-orders'
import type { Bridge, CallId } from '@shared/ipc-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Putting items on the clipboard. */
export interface CopyState {
  /** What is being copied; null: nothing. */
  readonly running: CopyFormat | null
  /** Why the last copying failed; null after one that did not. */
  readonly problem: AppError | null
  /** Gives the number of items; null where nothing was copied. Another copying is ended first. */
  readonly copy: (order: CopyOrder) => Promise<number | null>
  readonly dismissProblem: () => void
}

export type CopyStore = StoreApi<CopyState>

export function createCopyStore(
  api: Pick<Bridge, 'copyItems' | 'cancelCall'>,
  newCallId: () => CallId,
): CopyStore {
  let current: CallId | null = null
  return createStore<CopyState>()((set) => ({
    running: null,
    problem: null,
    copy: async (order) => {
      if (current !== null) void api.cancelCall(current)
      const callId = newCallId()
      current = callId
      set({ running: order.format, problem: null })
      const reply = await api.copyItems(order, callId)
      // The clipboard is the later one's.
      if (current !== callId) return null
      current = null
      const isProblem = !reply.ok && reply.error.kind !== 'cancelled'
      set({ running: null, problem: isProblem ? reply.error : null })
      return reply.ok ? reply.value : null
    },
    dismissProblem: () => set({ problem: null }),
  }))
}
