import { launchApp } from '../../e2e/app/running-app'
import { openingTimes, watchOpening } from '../harness/opening-marks'
import { LibraryPage } from '../../e2e/pages/library-page'
import type { Scenario } from '../scenario'

/** The app has just started, and the person opens the snapshot from the library. */
export const openFromLibrary: Scenario = {
  name: 'open-from-library',
  figures: [
    {
      id: 'library-first-rows',
      label: 'open from the library → first rows painted',
      unit: 'ms',
      floor: 'json-parse',
      goal: { kind: 'times', value: 0.6 },
    },
    {
      id: 'library-all-rows',
      label: 'open from the library → all rows, totals, sorted',
      unit: 'ms',
      floor: 'json-parse',
      goal: { kind: 'times', value: 2.5 },
    },
  ],
  async run({ library, items }) {
    const app = await launchApp({ dataFolder: library })
    try {
      const page = new LibraryPage(app.page)
      await page.open()
      await page.select(page.rows().first())
      await watchOpening(app.page, items)
      await page.openSelected()
      const { firstRows, allRows } = await openingTimes(app.page)
      return { 'library-first-rows': firstRows, 'library-all-rows': allRows }
    } finally {
      await app.quit()
    }
  },
}
