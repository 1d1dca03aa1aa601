import type { Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { launchApp } from '../../e2e/app/running-app'
import { LibraryPage } from '../../e2e/pages/library-page'
import { writeManySnapshots } from '../data/write-many-snapshots'
import { watchBlocks, watchMainBlocks } from '../harness/page-blocks'
import type { Bench, Figure, Scenario } from '../scenario'
import { memoryWithoutReader } from './memory-while-opening'

/** As many times the items of the file: a million where that has a hundred thousand. */
const timesTheFile = 10
const itemsOfEach = 500

const word = 'tested'
const betweenKeysMs = 150
const wheelTurns = 60
const wheelPixels = 4000
const settlingMs = 300
const patienceMs = 120_000
const mostBlockedMs = 50

const block = (id: string, label: string): Figure => ({
  id,
  label: `a million items in one: longest block ${label}`,
  unit: 'ms',
  floor: null,
  goal: { kind: 'most', value: mostBlockedMs },
})

/** Thousands of snapshots of the library open as one, and are filtered, sorted and scrolled. */
export const combinedMillion: Scenario = {
  name: 'combined-million',
  isLong: true,
  rounds: (asked) => Math.min(asked, 2),
  figures: [
    {
      id: 'combined-opened',
      label: 'a million items in one: open together → all rows, totals, sorted',
      unit: 'ms',
      floor: null,
      goal: null,
    },
    block('combined-block-opening', 'of the page while opening'),
    {
      id: 'combined-block-main',
      label: 'a million items in one: longest block of main while opening',
      unit: 'ms',
      floor: null,
      goal: null,
    },
    block('combined-block-filtering', `while «${word}» is typed`),
    block('combined-block-price', 'while sorting by price'),
    block('combined-block-name', 'while sorting by name'),
    block('combined-block-scrolling', 'while scrolling to the end'),
    {
      id: 'combined-memory',
      label: 'a million items in one: memory, reading over',
      unit: 'MiB',
      floor: null,
      goal: null,
    },
  ],
  async run(bench) {
    const { dataFolder, items } = await manySnapshots(bench)
    const app = await launchApp({ dataFolder })
    try {
      const { page, electron } = app
      await selectAll(page)
      const opening = await watchBlocks(page)
      const ofMain = await watchMainBlocks(electron)
      const clicked = performance.now()
      await page.getByRole('button', { name: 'Open together' }).click()
      await showsAll(page, items)
      const opened = performance.now() - clicked
      const mainBlocks = await ofMain.stop()
      const openingBlocks = await opening.stop()
      const filtering = await longestBlock(page, () => search(page, word))
      await search(page, '')
      await showsAll(page, items)
      const price = await longestBlock(page, () => sortBy(page, 'USD'))
      const name = await longestBlock(page, () => sortBy(page, 'Name'))
      const scrolling = await longestBlock(page, () => scrollToEnd(page, items))
      const memory = await memoryWithoutReader(electron.process().pid ?? 0)
      return {
        'combined-opened': opened,
        'combined-block-opening': openingBlocks.longestMs,
        'combined-block-main': mainBlocks.longestMs,
        'combined-block-filtering': filtering,
        'combined-block-price': price,
        'combined-block-name': name,
        'combined-block-scrolling': scrolling,
        'combined-memory': memory.total,
      }
    } finally {
      await app.quit()
    }
  },
}

/** Made once, for all rounds. */
async function manySnapshots({ folder, items }: Bench) {
  const dataFolder = path.join(folder, 'many-snapshots')
  const snapshots = Math.max(2, Math.round((items * timesTheFile) / itemsOfEach))
  if (!existsSync(dataFolder)) await writeManySnapshots(dataFolder, snapshots, itemsOfEach)
  return { dataFolder, items: snapshots * itemsOfEach }
}

async function selectAll(page: Page) {
  const library = new LibraryPage(page)
  await library.open()
  await library.select(library.rows().first())
  await page.keyboard.press('ControlOrMeta+a')
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Items of all snapshots' })

/** All rows are in the list, and neither they nor the totals wait for anything. */
async function showsAll(page: Page, items: number) {
  await page.waitForFunction(
    (count) =>
      document
        .querySelector('[role="grid"][aria-label="Items of all snapshots"]')
        ?.getAttribute('aria-rowcount') === String(count + 1) &&
      // The inventory screen, out of sight, may wait for an inventory.
      [...document.querySelectorAll('[aria-busy="true"]')].every((busy) => !busy.checkVisibility()),
    items,
    { timeout: patienceMs, polling: 50 },
  )
}

async function longestBlock(page: Page, act: () => Promise<void>): Promise<number> {
  const watch = await watchBlocks(page)
  await act()
  await setTimeout(settlingMs)
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[aria-busy="true"]')].every((busy) => !busy.checkVisibility()),
    null,
    { timeout: patienceMs, polling: 50 },
  )
  // What is worked out is drawn a moment later.
  await setTimeout(settlingMs)
  return (await watch.stop()).longestMs
}

async function search(page: Page, text: string) {
  const field = page.getByRole('textbox', { name: 'Search items' })
  await field.click()
  if (text === '') await field.clear()
  else await page.keyboard.type(text, { delay: betweenKeysMs })
}

async function sortBy(page: Page, column: string) {
  await grid(page).getByRole('columnheader', { name: column }).getByRole('button').first().click()
}

async function scrollToEnd(page: Page, items: number) {
  await grid(page).getByRole('gridcell').first().click()
  for (let turn = 0; turn < wheelTurns; turn += 1) await page.mouse.wheel(0, wheelPixels)
  await page.keyboard.press('End')
  await grid(page)
    .locator(`[aria-rowindex="${items + 1}"]`)
    .waitFor({ timeout: patienceMs })
}
