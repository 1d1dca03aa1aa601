import { launchApp } from '../../e2e/app/running-app'
import { LibraryPage } from '../../e2e/pages/library-page'
import { openingTimes, watchOpening } from '../harness/opening-marks'
import { watchBlocks, watchMainBlocks } from '../harness/page-blocks'
import type { Scenario } from '../scenario'

/** The longest time for which the page, or main, did nothing else, from the click on Open until all rows are painted. */
export const openingBlocks: Scenario = {
  name: 'opening-blocks',
  figures: [
    {
      id: 'opening-block-page',
      label: 'longest block of the page while opening',
      unit: 'ms',
      floor: null,
      goal: { kind: 'most', value: 16.7 },
    },
    {
      id: 'opening-block-main',
      label: 'longest block of main while opening',
      unit: 'ms',
      floor: null,
      goal: { kind: 'most', value: 10 },
    },
  ],
  async run({ library, items }) {
    const app = await launchApp({ dataFolder: library })
    try {
      const page = new LibraryPage(app.page)
      await page.open()
      await page.select(page.rows().first())
      await watchOpening(app.page, items)
      const [ofPage, ofMain] = await Promise.all([
        watchBlocks(app.page),
        watchMainBlocks(app.electron),
      ])
      await page.openSelected()
      await openingTimes(app.page)
      const [blocksOfPage, blocksOfMain] = await Promise.all([ofPage.stop(), ofMain.stop()])
      return {
        'opening-block-page': blocksOfPage.longestMs,
        'opening-block-main': blocksOfMain.longestMs,
      }
    } finally {
      await app.quit()
    }
  },
}
