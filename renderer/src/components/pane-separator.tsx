// A separator that can be focused is a control (ARIA 1.2, "separator"); the rules take every one for a mere line.
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */
import type { KeyboardEvent, PointerEvent } from 'react'
import type { PaneLimits } from './side-pane'
import classes from './side-pane.module.css'

const step = 16

interface PaneSeparatorProps {
  readonly side: 'left' | 'right'
  readonly label: string
  /** Id of what it resizes. */
  readonly controls: string
  readonly width: number
  readonly limits: PaneLimits
  readonly onResize: (width: number) => void
}

/** The edge between a side pane and the middle: drag it, or focus it and use the arrow keys, Home and End. */
export function PaneSeparator({
  side,
  label,
  controls,
  width,
  limits,
  onResize,
}: PaneSeparatorProps) {
  const outward = side === 'left' ? 1 : -1
  const resize = (next: number) => {
    onResize(Math.round(Math.min(limits.widest, Math.max(limits.narrowest, next))))
  }
  const followKey = (event: KeyboardEvent) => {
    const next = widthAfterKey(event.key, width, outward, limits)
    if (next === null) return
    event.preventDefault()
    resize(next)
  }
  const startDrag = (event: PointerEvent<HTMLHRElement>) => {
    if (event.button !== 0) return
    const handle = event.currentTarget
    const startX = event.clientX
    const move = (moved: globalThis.PointerEvent) =>
      resize(width + (moved.clientX - startX) * outward)
    const end = () => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('lostpointercapture', end)
    }
    handle.setPointerCapture(event.pointerId)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', end)
  }
  return (
    <hr
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={limits.narrowest}
      aria-valuemax={limits.widest}
      className={classes.separator}
      onKeyDown={followKey}
      onPointerDown={startDrag}
    />
  )
}

function widthAfterKey(
  key: string,
  width: number,
  outward: 1 | -1,
  { narrowest, widest }: PaneLimits,
): number | null {
  switch (key) {
    case 'ArrowRight':
      return width + step * outward
    case 'ArrowLeft':
      return width - step * outward
    case 'Home':
      return narrowest
    case 'End':
      return widest
    default:
      return null
  }
}
