import type { Page } from '@playwright/test'

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
    const hasFirstRows = () => document.querySelector('[role="grid"] [role="gridcell"]') !== null
    const hasAllRows = () =>
      document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') ===
        String(count + 1) &&
      document.querySelector('[data-provisional="false"]') !== null &&
      totalsOf('all') &&
      totalsOf('shown')
    // What is in the page by now is painted with the next frame, and that is over when the one after it begins.
    const markWhenPainted = (name: 'firstRows' | 'allRows') =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          marks[name] = performance.now()
        }),
      )
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
  const handle = await page.waitForFunction(
    () => {
      const { openingMarks } = window as unknown as { readonly openingMarks: Marks }
      return openingMarks.allRows === null ? null : { ...openingMarks }
    },
    undefined,
    { timeout: patienceMs, polling: 100 },
  )
  const { click, firstRows, allRows } = (await handle.jsonValue()) ?? {}
  if (typeof click !== 'number' || typeof firstRows !== 'number' || typeof allRows !== 'number') {
    throw new Error('The opening came to its end without its marks')
  }
  return { firstRows: firstRows - click, allRows: allRows - click }
}
