import { useEffect, useRef, useState } from 'react'

/**
 * The value, but another one at most once an interval: for what takes long to work out and changes often.
 *
 * @param interval Milliseconds.
 */
export function useSlowly<Value>(value: Value, interval: number): Value {
  const [shown, setShown] = useState(value)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const show = () => {
      changedAt.current = performance.now()
      setShown(value)
    }
    const wait = changedAt.current + interval - performance.now()
    if (wait <= 0) {
      show()
      return
    }
    const timer = setTimeout(show, wait)
    return () => clearTimeout(timer)
  }, [value, interval])
  return shown
}
