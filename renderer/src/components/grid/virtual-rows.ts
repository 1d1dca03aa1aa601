import {
  defaultRangeExtractor,
  elementScroll,
  useVirtualizer,
  type Range,
  type Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { holdPictures } from '../picture-gate'
import { followFlings } from './follow-flings'

type Options = VirtualizerOptions<HTMLDivElement, Element>

interface VirtualRowsOptions
  extends
    Pick<Options, 'count' | 'estimateSize' | 'overscan'>,
    Partial<Pick<Options, 'getItemKey' | 'paddingStart' | 'scrollMargin' | 'scrollPaddingStart'>> {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The row that Tab leads to. It stays in the page, so that scrolling past it does not throw the focus away. */
  readonly focusIndex: number
}

/** Of many rows only those in sight are drawn, and the one that has the focus. */
export function useVirtualRows({
  scroller,
  focusIndex,
  ...options
}: VirtualRowsOptions): Virtualizer<HTMLDivElement, Element> {
  const [seen, setSeen] = useState<Seen>({ range: null })
  useEffect(() => {
    if (scroller.current === null) return
    return followFlings(scroller.current, () => {
      const showPictures = holdPictures()
      return () => {
        setSeen({ range: null })
        // By then the rows around those in sight are there, and their pictures wait with the others.
        requestAnimationFrame(() => setTimeout(showPictures))
      }
    })
  }, [scroller])
  // oxlint-disable-next-line react/incompatible-library -- No React compiler runs here.
  return useVirtualizer<HTMLDivElement, Element>({
    ...options,
    getScrollElement: () => scroller.current,
    initialRect: { width: 0, height: window.innerHeight },
    observeElementRect: observeSize,
    scrollToFn: scrollUnlessNew,
    rangeExtractor: useCallback(
      (range: Range) => {
        const before = seen.range
        seen.range = range
        return withIndex(isLeap(before, range) ? { ...range, overscan: 0 } : range, focusIndex)
      },
      [seen, focusIndex],
    ),
  })
}

/** The rows that were in sight last; null: none, or the list has come to rest there. */
interface Seen {
  range: Range | null
}

/** Whether none of the rows in sight was drawn before. Those around them then wait until the list rests. */
function isLeap(before: Range | null, { startIndex, endIndex, overscan }: Range): boolean {
  return (
    before !== null &&
    (startIndex > before.endIndex + overscan || endIndex < before.startIndex - overscan)
  )
}

/** Asking for the size would have the page laid out before the rows are in it. Until it is known, the window's will do. */
const observeSize: Options['observeElementRect'] = ({ scrollElement }, onSize) => {
  if (scrollElement === null) return undefined
  const observer = new ResizeObserver(() =>
    onSize({ width: scrollElement.clientWidth, height: scrollElement.clientHeight }),
  )
  observer.observe(scrollElement)
  return () => observer.disconnect()
}

const begun = new WeakSet<Element>()

/** A list that is new is at its top. To be scrolled there, too, it would have to be laid out before its rows are in it. */
const scrollUnlessNew: Options['scrollToFn'] = (offset, options, virtualizer) => {
  const { scrollElement } = virtualizer
  const isNew = scrollElement !== null && !begun.has(scrollElement)
  if (scrollElement !== null) begun.add(scrollElement)
  if (!isNew || offset > 0) elementScroll(offset, options, virtualizer)
}

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
