import type { Page } from '@playwright/test'
import { setTimeout } from 'node:timers/promises'

/** Milliseconds from the click that opens an inventory to what the page showed of it. */
export interface OpeningTimes {
  /** The first rows are painted. */
  readonly firstRows: number
  /** All rows are there, in order, and their totals are final and painted. */
  readonly allRows: number
}

interface Marks {
  click: number | null
  firstRows: number | null
  allRows: number | null
}

const patienceMs = 60_000

/** Watches the page for the opening of an inventory of so many items; call it before the click that begins it. */
export async function watchOpening(page: Page, items: number): Promise<void> {
  await page.evaluate((count) => {
    const marks: Marks = { click: null, firstRows: null, allRows: null }
    Object.assign(window, { openingMarks: marks })
    const formatted = new Intl.NumberFormat('en').format(count)
    const totalsOf = (line: string) =>
      document.querySelector(`tr[data-line="${line}"] td`)?.textContent === formatted
    const hasFirstRows = () =>
      document.querySelector('[data-items-area] [role="grid"] [role="gridcell"]') !== null
    const hasAllRows = () =>
      document.querySelector('[data-items-area] [role="grid"]')?.getAttribute('aria-rowcount') ===
        String(count + 1) &&
      document.querySelector('[data-provisional="false"]') !== null &&
      totalsOf('all') &&
      totalsOf('shown')
    // The first task behind a frame's callbacks runs when Chromium has laid the frame out, painted it and handed it on.
    const markWhenPainted = (name: 'firstRows' | 'allRows') =>
      requestAnimationFrame(() => {
        const behindFrame = new MessageChannel()
        behindFrame.port2.addEventListener('message', () => {
          marks[name] = performance.now()
        })
        behindFrame.port2.start()
        behindFrame.port1.postMessage(null)
      })
    const seen = new Set<string>()
    const look = () => {
      if (!seen.has('firstRows') && hasFirstRows()) {
        seen.add('firstRows')
        markWhenPainted('firstRows')
      }
      if (!seen.has('allRows') && hasAllRows()) {
        seen.add('allRows')
        markWhenPainted('allRows')
        observer.disconnect()
      }
    }
    const observer = new MutationObserver(look)
    addEventListener(
      'click',
      ({ timeStamp }) => {
        marks.click = timeStamp
        const { body } = document
        observer.observe(body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        })
      },
      { capture: true, once: true },
    )
  }, items)
}

/** Waits for the watched opening to come to its end. */
export async function openingTimes(page: Page): Promise<OpeningTimes> {
  const marksOf = () =>
    page.evaluate(() => (window as unknown as { readonly openingMarks: Marks }).openingMarks)
  const endsAt = Date.now() + patienceMs
  let marks = await marksOf()
  while (marks.allRows === null && Date.now() < endsAt) {
    await setTimeout(100)
    marks = await marksOf()
  }
  const { click, firstRows, allRows } = marks
  if (click === null || firstRows === null || allRows === null) {
    const seen = await page.locator('main').innerText()
    throw new Error(`The opening does not end. ${JSON.stringify(marks)} On screen:\n${seen}`)
  }
  return { firstRows: firstRows - click, allRows: allRows - click }
}
