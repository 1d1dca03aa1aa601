import { requestInterval } from '@shared/domain/quota'

/** How fast rows of a batch come to an end. Times are by a clock that never goes back. */
export interface PaceMeter {
  readonly settled: (now: number) => void
  /** What comes next says nothing of what went before: it was paused or blocked meanwhile. */
  readonly interrupt: () => void
  /** Milliseconds that so many rows will take; null: not known yet. */
  readonly timeFor: (rows: number) => number | null
}

/** Rows by which the pace is told. */
const remembered = 60
const fewest = 5

export function createPaceMeter(): PaceMeter {
  /** Milliseconds between one row's end and the next one's. */
  let distances: number[] = []
  let last: number | null = null
  return {
    settled(now) {
      if (last !== null) distances = [...distances, now - last].slice(-remembered)
      last = now
    },
    interrupt() {
      last = null
    },
    timeFor(rows) {
      if (rows === 0) return 0
      if (distances.length < fewest) return null
      const sum = distances.reduce((total, one) => total + one, 0)
      return Math.round(rows * Math.max(sum / distances.length, requestInterval))
    },
  }
}
