import { startTransition, useEffect, useState } from 'react'

/**
 * The value as it was when the page was last painted: for what is to be worked out and drawn after that, because
 * something else matters more. `useDeferredValue` would begin with it before the frame.
 *
 * @param before What it is until the first painting; left out: the value itself.
 */
export function useAfterPaint<Value extends object>(value: Value, before: Value = value): Value {
  const [painted, setPainted] = useState(before)
  useEffect(() => {
    if (painted === value) return
    let timer = 0
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setPainted(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [painted, value])
  return painted
}
