import type { Clock } from '../../../electron/main/ports/clock'

/** Time that passes only when a test says so. */
export function createFakeSleep() {
  let now = 0
  let sleepers: { readonly until: number; readonly wake: () => void }[] = []
  const sleep: Clock['sleep'] = (milliseconds, signal) =>
    new Promise((resolve) => {
      const sleeper = { until: now + milliseconds, wake: resolve }
      if (signal?.aborted) return resolve()
      sleepers.push(sleeper)
      signal?.addEventListener('abort', () => {
        sleepers = sleepers.filter((other) => other !== sleeper)
        resolve()
      })
    })
  /** Lets so many seconds pass, and what waits for them happen. */
  const pass = async (seconds: number) => {
    now += seconds * 1000
    const due = sleepers.filter(({ until }) => until <= now)
    sleepers = sleepers.filter(({ until }) => until > now)
    for (const { wake } of due) wake()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { clock: { sleep }, pass, sleeping: () => sleepers.length }
}
