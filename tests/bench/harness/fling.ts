import type { ElectronApplication, Page } from '@playwright/test'
import { setTimeout } from 'node:timers/promises'
import { percentile } from './statistics'

interface FlingOptions {
  /** Selector of what scrolls. */
  readonly scroller: string
  /** Selector of what fills it, row by row; null: nothing does. */
  readonly row: string | null
}

interface Fling {
  /** Milliseconds between frames, the 95th percentile. */
  readonly frame: number
  /** Frames in which a part of what was in sight had no row. */
  readonly blank: number
}

/** Pixels in a second, as a wheel that runs free goes, and how far. */
const speed = 8000
const distance = 24_000

const settlingMs = 500

interface FlingWatch {
  readonly frames: number[]
  blank: number
  isOver: boolean
}

/**
 * Turns the wheel over a list, as fast as one that runs free, and watches every frame. A frame counts as blank where the
 * rows of the frame before do not fill what is in sight now: the compositor may have shown that before the page drew.
 */
export async function fling(
  { electron, page }: { readonly electron: ElectronApplication; readonly page: Page },
  { scroller, row }: FlingOptions,
): Promise<Fling> {
  const center = await page.locator(scroller).first().boundingBox()
  if (center === null) throw new Error('There is nothing to scroll')
  await setTimeout(settlingMs)
  await page.evaluate(
    ([scrollerSelector, rowSelector]) => {
      const list = document.querySelector(scrollerSelector)
      if (list === null) throw new Error('There is nothing to scroll')
      const watch: FlingWatch = { frames: [], blank: 0, isOver: false }
      Object.assign(window, { flingWatch: watch })
      let drawn = { top: 0, bottom: Number.POSITIVE_INFINITY }
      /** From the top of the list, after the frame is painted: nothing has to be laid out for it. */
      const look = () => {
        if (rowSelector === null) return
        const { top } = list.getBoundingClientRect()
        const places = [...list.querySelectorAll(rowSelector)].map((element) =>
          element.getBoundingClientRect(),
        )
        drawn = {
          top: Math.min(...places.map((place) => place.top)) - top + list.scrollTop,
          bottom: Math.max(...places.map((place) => place.bottom)) - top + list.scrollTop,
        }
      }
      const behindFrame = new MessageChannel()
      behindFrame.port2.addEventListener('message', look)
      behindFrame.port2.start()
      // Before the page hears of it: what is in the page now is of the frame before.
      list.addEventListener(
        'scroll',
        () => {
          const { scrollTop, clientHeight } = list
          const isAbove = drawn.top > Math.max(scrollTop, drawnFrom)
          if (isAbove || drawn.bottom < scrollTop + clientHeight) watch.blank += 1
        },
        { capture: true },
      )
      look()
      /** The list may begin with a header, which no row stands above. */
      const drawnFrom = drawn.top
      const frame = (at: number) => {
        watch.frames.push(at)
        behindFrame.port1.postMessage(null)
        if (!watch.isOver) requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
    },
    [scroller, row] as const,
  )
  const session = await electron.context().newCDPSession(page)
  await session.send('Input.synthesizeScrollGesture', {
    x: center.x + center.width / 2,
    y: center.y + center.height / 2,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
  })
  const { frames, blank, scrolled } = await page.evaluate((selector) => {
    const { flingWatch } = window as unknown as { readonly flingWatch: FlingWatch }
    flingWatch.isOver = true
    const scrolledTo = document.querySelector(selector)?.scrollTop ?? 0
    return { frames: flingWatch.frames, blank: flingWatch.blank, scrolled: scrolledTo }
  }, scroller)
  if (scrolled < distance / 2) throw new Error(`The wheel scrolled ${scrolled} pixels`)
  const between = frames.slice(1).map((at, place) => at - (frames[place] ?? at))
  return { frame: percentile(between, 0.95), blank }
}
