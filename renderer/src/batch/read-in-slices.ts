import { batchInputSteps, type BatchInputReading } from '@shared/domain/batch-input'
import type { Game } from '@shared/domain/game'

/** Milliseconds that are read at a stretch: the page has frames to draw in between. */
const slice = 8

/** What a long text says, read while the page goes on; null where the signal aborts before it is read to its end. */
export async function readInSlices(text: string, games: readonly Game[]): Promise<BatchInputReading>
export async function readInSlices(
  text: string,
  games: readonly Game[],
  signal: AbortSignal,
): Promise<BatchInputReading | null>
export async function readInSlices(
  text: string,
  games: readonly Game[],
  signal?: AbortSignal,
): Promise<BatchInputReading | null> {
  const steps = batchInputSteps(text, { games })
  for (;;) {
    const until = performance.now() + slice
    while (performance.now() < until) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
    await new Promise((resolve) => setTimeout(resolve))
    if (signal?.aborted === true) return null
  }
}
