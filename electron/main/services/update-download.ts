import type { AppError } from '@shared/app-error'
import type { UpdateState } from '@shared/updates'
import type { Clock } from '../ports/clock'
import type { DownloadProgress, Updater } from '../ports/updater'

export interface UpdateDownloadPorts {
  readonly clock: Pick<Clock, 'sleep'>
  /** Why nothing may be downloaded now; null: it may. */
  readonly held: () => Promise<AppError | null>
  readonly read: () => UpdateState
  readonly set: (state: UpdateState) => Promise<void>
  /** The app ends. */
  readonly closed: AbortSignal
}

export interface UpdateDownload {
  readonly start: (updater: Updater) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Milliseconds: how long nothing may come, and how often is looked whether something began that a download must not meet. */
export const downloadTimes = { stall: 60_000, look: 500 } as const

/** The download of a version that a check has found. One at a time. */
export function createUpdateDownload(ports: UpdateDownloadPorts): UpdateDownload {
  const { clock, held, read, set, closed } = ports
  let running: AbortController | null = null

  return {
    async start(updater) {
      const state = read()
      if (state.kind !== 'available' || running !== null) return
      const { update } = state
      const stopping = new AbortController()
      running = stopping
      try {
        const hindrance = await held()
        // It is being asked for anew.
        if (read() !== state) return
        if (hindrance !== null) return await set({ kind: 'available', update, problem: hindrance })
        const end = () => stopping.abort()
        closed.addEventListener('abort', end)
        await set({ kind: 'downloading', update, bytes: 0, total: update.size })
        let last: DownloadProgress = { bytes: 0, total: update.size }
        const settled = new AbortController()
        const watching = watch(stopping, settled.signal, () => last.bytes)
        const fetched = await updater.download(stopping.signal, (progress) => {
          last = progress
          if (read().kind !== 'downloading') return
          void set({
            kind: 'downloading',
            update,
            bytes: progress.bytes,
            total: progress.total ?? update.size,
          })
        })
        settled.abort()
        closed.removeEventListener('abort', end)
        const reason = await watching
        if (fetched.ok) return await set({ kind: 'ready', update, atQuit: false, problem: null })
        const { error } = fetched
        return await set({
          kind: 'available',
          update,
          problem: error.kind === 'cancelled' ? reason : error,
        })
      } finally {
        running = null
      }
    },

    async stop() {
      running?.abort()
    },
  }

  /** Stops it where something began that it must not meet, or nothing comes any more. Gives the reason; null: there was none. */
  async function watch(
    stopping: AbortController,
    settled: AbortSignal,
    bytes: () => number,
  ): Promise<AppError | null> {
    let seen = bytes()
    let still = 0
    while (!settled.aborted) {
      await clock.sleep(downloadTimes.look, settled)
      if (settled.aborted) return null
      still = bytes() === seen ? still + downloadTimes.look : 0
      seen = bytes()
      const hindrance = await held()
      const reason: AppError | null =
        hindrance ??
        (still >= downloadTimes.stall
          ? { kind: 'timed-out', seconds: downloadTimes.stall / 1000 }
          : null)
      if (reason !== null && !stopping.signal.aborted) {
        stopping.abort()
        return reason
      }
    }
    return null
  }
}
