import { launchApp, type RunningApp } from '../../e2e/app/running-app'
import { LibraryPage } from '../../e2e/pages/library-page'
import { openingTimes, watchOpening } from './opening-marks'

/** Starts the app, opens the one snapshot of a library of so many items, and leaves it on screen for the work. */
export async function withOpenInventory<Result>(
  { library, items }: { readonly library: string; readonly items: number },
  work: (app: RunningApp) => Promise<Result>,
): Promise<Result> {
  const app = await launchApp({ dataFolder: library })
  try {
    const page = new LibraryPage(app.page)
    await page.open()
    await page.select(page.rows().first())
    await watchOpening(app.page, items)
    await page.openSelected()
    await openingTimes(app.page)
    return await work(app)
  } finally {
    await app.quit()
  }
}
