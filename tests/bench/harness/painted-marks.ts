import type { Page } from '@playwright/test'

/** Where the rows of a page stand. */
export interface WatchedRows {
  /** Selector of the grid, which says in `aria-rowcount` how many rows there are. */
  readonly grid: string
  /** Selector of the rows that are drawn, within the grid. Those in sight are watched. */
  readonly row: string
}

interface PaintWatch {
  /** Milliseconds from the next key or click to the rows that it leads to. */
  next: () => Promise<number>
}

/** So long nothing may change for the rows to be the ones that the key led to, in milliseconds. */
const quietMs = 180

/**
 * Begins to watch what keys and clicks do to the rows of a page. The clock starts with the time that the system gave the
 * key or the click. A frame is painted when the first task behind its callbacks runs: Chromium has laid it out, painted
 * and handed it on by then. The rows are right in the first frame from which on they stay as they are.
 */
export async function watchPaints(page: Page, rows: WatchedRows): Promise<void> {
  await page.evaluate(
    ([{ grid, row }, quiet]) => {
      const behindFrame = new MessageChannel()
      let begun: number | null = null
      let frames: { readonly at: number; readonly seen: string }[] = []
      let settle: ((milliseconds: number) => void) | null = null
      const look = () => {
        const list = document.querySelector(grid)
        const { top, bottom } = list?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
        // What is drawn beyond, and may come later, nobody sees.
        const inSight = [...(list?.querySelectorAll(row) ?? [])].filter((drawn) => {
          const place = drawn.getBoundingClientRect()
          return place.bottom > top && place.top < bottom
        })
        return [
          list?.getAttribute('aria-rowcount'),
          ...inSight.map(({ textContent }) => textContent),
        ].join('\n')
      }
      const nextFrame = () => requestAnimationFrame(() => behindFrame.port1.postMessage(null))
      const takeFrame = () => {
        const at = performance.now()
        const seen = look()
        if (frames.at(-1)?.seen !== seen) frames.push({ at, seen })
        const last = frames.at(-1)
        if (last === undefined || at - last.at < quiet) {
          nextFrame()
          return
        }
        settle?.(last.at - (begun ?? Number.NaN))
        settle = null
      }
      behindFrame.port2.addEventListener('message', takeFrame)
      behindFrame.port2.start()
      const begin = ({ timeStamp }: Event) => {
        if (settle !== null) begun ??= timeStamp
      }
      const follow = (event: Event) => {
        if (settle === null || frames.length > 0) return
        begin(event)
        nextFrame()
      }
      addEventListener('keydown', begin, { capture: true })
      // Asked for before the page hears of it: the frame in which its own changes are drawn.
      addEventListener('input', follow, { capture: true })
      addEventListener('click', follow, { capture: true })
      const watch: PaintWatch = {
        next: () => {
          begun = null
          frames = []
          return new Promise((resolve) => {
            settle = resolve
          })
        },
      }
      Object.assign(window, { paintWatch: watch })
    },
    [rows, quietMs] as const,
  )
}

/** Milliseconds from what is done to the frame that shows the rows it leads to. */
export async function paintedAfter(page: Page, act: () => Promise<void>): Promise<number> {
  // In an object: a promise by itself would be waited for here.
  const watched = await page.evaluateHandle(() => {
    const { paintWatch } = window as unknown as { readonly paintWatch: PaintWatch }
    return { painted: paintWatch.next() }
  })
  await act()
  const milliseconds = await watched.evaluate(({ painted }) => painted)
  await watched.dispose()
  return milliseconds
}
