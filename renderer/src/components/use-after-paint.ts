import { startTransition, useEffect, useState } from 'react'

/**
 * The value as it was when the page was last painted: for what is to be worked out and drawn after that, because
 * something else matters more. `useDeferredValue` would begin with it before the frame.
 *
 * @param before What it is until the first painting; left out: the value itself.
 */
export function useAfterPaint<Value extends object>(value: Value, before: Value = value): Value {
  const [painted, setPainted] = useState(before)
  useEffect(
    () => (painted === value ? undefined : afterPaint(() => setPainted(value))),
    [painted, value],
  )
  return painted
}

const waiting = new Set<() => void>()
let frame = 0
let timer = 0

/** All that waits for a frame is drawn at once after it. Gives a way to call it off. */
function afterPaint(draw: () => void): () => void {
  if (waiting.size === 0) {
    // Of a frame for which nothing waits any more.
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = requestAnimationFrame(() => {
      timer = window.setTimeout(drawWaiting)
    })
  }
  waiting.add(draw)
  return () => waiting.delete(draw)
}

function drawWaiting(): void {
  const drawn = [...waiting]
  waiting.clear()
  startTransition(() => {
    for (const draw of drawn) draw()
  })
}
