import { useEffect, useState } from 'react'

/** Milliseconds. */
const tick = 15_000
const freshFor = 100

const listeners = new Set<(now: number) => void>()
let lastTold = 0
let timer: ReturnType<typeof setInterval> | undefined

/**
 * This machine's time in milliseconds since 1970, read again every quarter of a minute. It is one clock for the whole page: two
 * ages of the same thing agree.
 */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (listeners.size === 0) timer = setInterval(lookAgain, tick)
    listeners.add(setNow)
    // What stood there before must not go on showing an earlier time than what has just come.
    if (Math.abs(Date.now() - lastTold) > freshFor) lookAgain()
    return () => {
      listeners.delete(setNow)
      if (listeners.size === 0) clearInterval(timer)
    }
  }, [])
  return now
}

/** To be called too when time may have passed unnoticed. */
export function lookAgain(): void {
  lastTold = Date.now()
  for (const listener of listeners) listener(lastTold)
}
