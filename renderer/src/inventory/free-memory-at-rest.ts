import type { Bridge } from '@shared/ipc-contract'

/** By then the items are drawn and looked at, in milliseconds. */
const restAfter = 5000

/**
 * Opening an inventory leaves as much garbage behind as its items take, and nothing else collects it until it is in the way. Gives what is to
 * be called after each opening: the memory is freed some seconds after the last one.
 */
export function freeMemoryAtRest({ freeMemory }: Pick<Bridge, 'freeMemory'>): () => void {
  let timer = 0
  return () => {
    clearTimeout(timer)
    timer = window.setTimeout(freeMemory, restAfter)
  }
}
