import { reachSum, type ReachedSum } from '@shared/domain/reach-sum'
import { useEffect, useState } from 'react'
import { pageTime, runSlices } from './run-slices'
import type { SumTask } from './sum-task'

type SumSearch = Extract<SumTask, { readonly kind: 'search' }>

export interface FoundSum {
  readonly search: SumSearch
  readonly reached: ReachedSum
  /** Rows of the inventory, in the order of the list. */
  readonly rows: Uint32Array
}

/** Searches whenever the task is another one; the search before it is dropped. Null: nothing was ever found. */
export function useReachedSum(task: SumTask): FoundSum | null {
  const [found, setFound] = useState<FoundSum | null>(null)
  useEffect(() => {
    if (task.kind !== 'search') return
    const end = (reached: ReachedSum) =>
      setFound({
        search: task,
        reached,
        rows: reached.chosen.map((index) => task.rows[index] ?? 0),
      })
    return runSlices(reachSum(task.wish), end, pageTime)
  }, [task])
  return found
}
