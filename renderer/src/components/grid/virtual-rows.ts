import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react'
import { flushSync } from 'react-dom'
import { holdPictures } from '../picture-gate'
import { followFlings } from './follow-flings'
import { evenPlaces, unevenPlaces, type RowPlaces } from './row-places'

interface VirtualRowsOptions {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  /** Pixels, of all rows or of each. Another function stands for other heights. */
  readonly rowHeight: number | ((index: number) => number)
  /** The row that Tab leads to. It stays in the page, so that scrolling past it does not throw the focus away. */
  readonly focusIndex?: number
  /** So many rows are drawn beyond those in sight, more of them where the scrolling goes than where it comes from. */
  readonly overscan: number
  /** Pixels of the list above its first row. */
  readonly paddingStart?: number
  /** Pixels above the list, of a header that stays in sight. */
  readonly header?: number
}

export interface VirtualRows {
  /** Pixels, of the whole list. */
  readonly height: number
  /** Those to draw, in order, each with the pixels from the top of the list. */
  readonly rows: readonly { readonly index: number; readonly top: number }[]
  readonly isInSight: (index: number) => boolean
  /** Scrolls as far as the row needs to be in sight. */
  readonly scrollTo: (index: number) => void
  readonly scrollToTop: () => void
}

/** What is seen of a list. */
interface View {
  /** Pixels that it is scrolled by. */
  readonly top: number
  /** Pixels of what scrolls. Until it is known, the window's will do: to ask would have the page laid out before its rows are in it. */
  readonly height: number
  readonly isForward: boolean
  /** Whether nothing of it was drawn before. What is beyond then waits until the list rests. */
  readonly isLeap: boolean
}

/** Of many rows only those in sight are drawn, and the one that has the focus. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { scroller, count, rowHeight, focusIndex = -1, paddingStart = 0, header = 0 } = options
  const places = useMemo(
    () =>
      typeof rowHeight === 'number' ? evenPlaces(count, rowHeight) : unevenPlaces(count, rowHeight),
    [count, rowHeight],
  )
  const [view, setView] = useState<View>(atTop)
  const scrolledTo = useRef(0)
  const sight = rowsInSight(places, view, paddingStart)
  const around = rowsAround(sight, view, options.overscan, count)
  const drawn = useRef({ places, view, sight, around })
  useLayoutEffect(() => {
    drawn.current = { places, view, sight, around }
  })

  // Some lists have no element while they have no rows.
  const hasRows = count > 0
  useEffect(() => {
    const list = scroller.current
    if (list === null || !hasRows) return
    // One that was out of sight comes back as it was.
    if (scrolledTo.current > 0) list.scrollTo({ top: scrolledTo.current })
    const endFlings = followFlings(list, () => {
      const showPictures = holdPictures()
      return () => {
        setView((before) => (before.isLeap ? { ...before, isLeap: false } : before))
        // By then the rows around those in sight are there, and their pictures wait with the others.
        requestAnimationFrame(() => setTimeout(showPictures))
      }
    })
    const see = (seen: Pick<View, 'top' | 'height'>) => {
      const { current } = drawn
      const isForward =
        seen.top === scrolledTo.current ? current.view.isForward : seen.top > scrolledTo.current
      scrolledTo.current = seen.top
      const { first, last } = rowsInSight(current.places, seen, paddingStart)
      if (first === current.sight.first && last === current.sight.last) return
      const isLeap = first > current.around.last || last < current.around.first
      // In this very frame: React would draw them in one of the next.
      flushSync(() => setView({ ...seen, isForward, isLeap }))
    }
    const follow = () => see({ top: list.scrollTop, height: list.clientHeight })
    list.addEventListener('scroll', follow, { passive: true })
    const observer = new ResizeObserver(() =>
      see({ top: scrolledTo.current, height: list.clientHeight }),
    )
    observer.observe(list)
    return () => {
      endFlings()
      list.removeEventListener('scroll', follow)
      observer.disconnect()
    }
  }, [scroller, paddingStart, hasRows])

  const scrollToPixel = useCallback(
    (top: number) => {
      scrollElement(scroller, top)
      scrolledTo.current = top
      setView((before) => ({ ...before, top, isForward: true, isLeap: false }))
    },
    [scroller],
  )
  const scrollTo = useCallback(
    (index: number) => {
      const { topOf } = drawn.current.places
      const top = topToSee(scroller, header, {
        top: index === 0 ? 0 : paddingStart + topOf(index),
        bottom: paddingStart + topOf(index + 1),
      })
      if (top !== null) scrollToPixel(top)
    },
    [scroller, paddingStart, header, scrollToPixel],
  )
  const scrollToTop = useCallback(() => {
    // Known without a layout, which the page would have to work out on every key.
    if (scrolledTo.current > 0) scrollToPixel(0)
  }, [scrollToPixel])
  return {
    height: places.height + paddingStart,
    rows: withIndex(around, focusIndex, count).map((index) => ({
      index,
      top: paddingStart + places.topOf(index),
    })),
    isInSight: (index) => index >= sight.first && index <= sight.last,
    scrollTo,
    scrollToTop,
  }
}

type Scroller = VirtualRowsOptions['scroller']

function scrollElement({ current: list }: Scroller, top: number) {
  list?.scrollTo({ top })
}

/** Where to scroll for these pixels of the list to be in sight below the header; null: they are. */
function topToSee(
  { current: list }: Scroller,
  header: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number | null {
  if (list === null) return null
  const room = list.clientHeight - header
  if (top < list.scrollTop) return top
  return bottom > list.scrollTop + room ? bottom - room : null
}

function atTop(): View {
  return { top: 0, height: window.innerHeight, isForward: true, isLeap: false }
}

/** From the first to the last row; none where the last comes before the first. */
export interface RowRange {
  readonly first: number
  readonly last: number
}

function rowsInSight(
  places: RowPlaces,
  { top, height }: Pick<View, 'top' | 'height'>,
  paddingStart: number,
): RowRange {
  if (places.count === 0) return { first: 0, last: -1 }
  // A list that has become shorter is at its end, and its scroller will be, too.
  const from = Math.max(0, Math.min(top, places.height + paddingStart - height)) - paddingStart
  return { first: places.indexAt(from), last: places.indexAt(from + height - 1) }
}

function rowsAround(
  { first, last }: RowRange,
  { isForward, isLeap }: Pick<View, 'isForward' | 'isLeap'>,
  overscan: number,
  count: number,
): RowRange {
  const beyond = isLeap ? 0 : overscan
  const behind = beyond >> 2
  const [before, after] = isForward ? [behind, beyond - behind] : [beyond - behind, behind]
  return { first: Math.max(0, first - before), last: Math.min(last + after, count - 1) }
}

/** The rows to draw, and this one as well, wherever one scrolled to. */
export function withIndex({ first, last }: RowRange, index: number, count: number): number[] {
  const indices = Array.from({ length: last - first + 1 }, (_, place) => first + place)
  if (index < 0 || index >= count) return indices
  if (index < first) return [index, ...indices]
  return index > last ? [...indices, index] : indices
}

/** Another filter, search or order starts at its first row: whenever one of `shown` is another one. */
export function useScrollToTop(
  { scrollToTop }: Pick<VirtualRows, 'scrollToTop'>,
  shown: readonly unknown[],
) {
  const before = useRef(shown)
  useLayoutEffect(() => {
    const isSame = shown.every((value, place) => value === before.current[place])
    before.current = shown
    if (!isSame) scrollToTop()
  })
}
