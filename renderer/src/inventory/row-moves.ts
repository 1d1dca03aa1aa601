/** Where the keyboard goes in a list that is laid out in lines of `perLine` items (1 in a table). */
export interface RowLayout {
  readonly count: number
  readonly perLine: number
  /** How many whole lines are in sight. */
  readonly linesInSight: number
}

/**
 * The index that a key leads to from `current` (null: nothing is chosen yet); null where the key does not move. Moves
 * stop at the ends.
 */
export function moveByKey(key: string, current: number | null, layout: RowLayout): number | null {
  if (layout.count === 0) return null
  const step = stepOf(key, layout)
  if (step === null) return null
  if (step === 'first' || current === null) return step === 'last' ? layout.count - 1 : 0
  if (step === 'last') return layout.count - 1
  return moveBy(current, step, layout)
}

function moveBy(current: number, step: number, { count, perLine }: RowLayout): number {
  const target = current + step
  if (target >= 0 && target < count) return target
  if (Math.abs(step) < perLine) return current
  // A step of whole lines stays in its column, as far as the last line has one there.
  const column = current % perLine
  if (target < 0) return column
  const lastLine = Math.floor((count - 1) / perLine)
  if (Math.floor(current / perLine) === lastLine) return current
  return Math.min(lastLine * perLine + column, count - 1)
}

function stepOf(key: string, layout: RowLayout): number | 'first' | 'last' | null {
  const page = Math.max(1, layout.linesInSight - 1) * layout.perLine
  switch (key) {
    case 'ArrowDown':
      return layout.perLine
    case 'ArrowUp':
      return -layout.perLine
    case 'ArrowRight':
      return layout.perLine > 1 ? 1 : null
    case 'ArrowLeft':
      return layout.perLine > 1 ? -1 : null
    case 'PageDown':
      return page
    case 'PageUp':
      return -page
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    default:
      return null
  }
}
