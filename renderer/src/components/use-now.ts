import { useEffect, useState } from 'react'

/**
 * This machine's time in milliseconds since 1970, read again at every interval.
 *
 * @param interval Milliseconds.
 */
export function useNow(interval: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), interval)
    return () => clearInterval(timer)
  }, [interval])
  return now
}
