import { useEffect, type RefObject } from 'react'
import { useAfterPaint } from '../use-after-paint'
import { useScrollToTop, useVirtualRows, type VirtualRows } from './virtual-rows'

/** Pixels; the rows begin below it. */
export const headerHeight = 32

const overscan = 32
const notPainted: readonly number[] = []

interface GridRowsOptions {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** What tells the rows apart, from the first to the last. The same array while the rows are the same. */
  readonly keys: ArrayLike<number | string>
  /** Pixels. */
  readonly rowHeight: number
  /** The row that Tab leads to. It stays in the page, so that scrolling past it does not throw the focus away. */
  readonly focusIndex: number
  /** Rows are filled anew instead of made anew, and those out of sight stay as they are while `keys` change. */
  readonly isRefilled?: boolean
  /** What decides which rows are shown and in which order: when one of it changes, the list is at its top again. */
  readonly shown: readonly unknown[]
}

export interface GridRows {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  /** Pixels. */
  readonly rowHeight: number
  readonly list: VirtualRows
  readonly scrollTo: (index: number) => void
  /** How far a page up or down goes. */
  readonly linesInSight: () => number
}

/** The rows of a grid, of which only those in sight are drawn, and the one that has the focus. */
export function useGridRows(options: GridRowsOptions): GridRows {
  const { scroller, keys, rowHeight, focusIndex, isRefilled = false, shown } = options
  // Those in sight come first, and the rest when they are painted.
  const painted = useAfterPaint(keys, notPainted)
  const isPainted = painted === keys || (isRefilled && painted !== notPainted)
  const list = useVirtualRows({
    scroller,
    focusIndex,
    count: keys.length,
    rowHeight,
    overscan: isPainted ? overscan : 0,
    header: headerHeight,
  })
  useScrollToTop(list, shown)
  useSidewaysMark(scroller)
  return {
    scroller,
    count: keys.length,
    rowHeight,
    list,
    scrollTo: list.scrollTo,
    linesInSight: () =>
      Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / rowHeight),
  }
}

/**
 * Marks a grid that is wider than its room, in which the names stay in sight. The others do without: what may stick is
 * placed anew in each frame.
 */
function useSidewaysMark(scroller: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const grid = scroller.current
    if (grid === null) return
    const observer = new ResizeObserver(() =>
      grid.toggleAttribute('data-sideways', grid.scrollWidth > grid.clientWidth),
    )
    for (const sized of [grid, ...grid.children]) observer.observe(sized)
    return () => observer.disconnect()
  }, [scroller])
}
