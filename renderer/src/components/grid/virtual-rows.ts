import { defaultRangeExtractor, type Range, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'

/** The rows to draw, and this one as well, wherever one scrolled to. */
export function withIndex(range: Range, index: number): number[] {
  const indices = defaultRangeExtractor(range)
  if (index >= range.count || indices.includes(index)) return indices
  return [...indices, index].toSorted((left, right) => left - right)
}

/** Another filter, search or order starts at its first row: whenever one of `shown` is another one. */
export function useScrollToTop(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  shown: readonly unknown[],
) {
  const before = useRef(shown)
  useEffect(() => {
    const isSame = shown.every((value, place) => value === before.current[place])
    before.current = shown
    // Asked of the virtualizer, which knows without a layout; the page would have to work one out on every key.
    if (!isSame && (virtualizer.scrollOffset ?? 0) > 0) virtualizer.scrollToOffset(0)
  })
}
