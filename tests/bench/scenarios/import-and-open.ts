import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { answerDialogs } from '../../e2e/app/file-dialogs'
import { launchApp } from '../../e2e/app/running-app'
import { LibraryPage } from '../../e2e/pages/library-page'
import { removeFolder } from '../harness/bare-electron'
import { openingTimes, watchOpening } from '../harness/opening-marks'
import type { Scenario } from '../scenario'

/** The app has just started with an empty library, and the person imports the file, which then opens. */
export const importAndOpen: Scenario = {
  name: 'import-and-open',
  isLong: true,
  figures: [
    {
      id: 'import-first-rows',
      label: 'import the file and open it → first rows painted',
      unit: 'ms',
      floor: 'json-parse',
      goal: null,
    },
    {
      id: 'import-all-rows',
      label: 'import the file and open it → all rows, totals, sorted',
      unit: 'ms',
      floor: 'json-parse',
      goal: null,
    },
  ],
  async run({ folder, exportFile, items }) {
    const dataFolder = await mkdtemp(path.join(folder, 'importing-'))
    const app = await launchApp({ dataFolder })
    try {
      const page = new LibraryPage(app.page)
      await page.open()
      await answerDialogs(app.electron, { open: [exportFile] })
      await watchOpening(app.page, items)
      await page.importFiles()
      const { firstRows, allRows } = await openingTimes(app.page)
      return { 'import-first-rows': firstRows, 'import-all-rows': allRows }
    } finally {
      await app.quit()
      await removeFolder(dataFolder)
    }
  },
}
