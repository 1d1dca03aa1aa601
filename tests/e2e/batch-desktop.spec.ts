import type { ElectronApplication } from '@playwright/test'
import { crowdSteamId, crowdTradeUrl } from '../../shared/sandbox-crowd'
import { withSandbox } from './app/sandbox'
import { expect, test } from './fixtures'
import { BatchPage } from './pages/batch-page'

/** What the system was told: how far the bar on the task bar is, and what to notify of. */
interface Told {
  readonly progress: readonly number[]
  readonly notices: readonly { readonly title: string; readonly body: string }[]
}

type WithTold = typeof globalThis & {
  told: { progress: number[]; notices: Told['notices'][number][] }
}

/** Listens in the real main process, between the app and Electron. */
function listen(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ BrowserWindow, Notification }) => {
    const told: WithTold['told'] = { progress: [], notices: [] }
    ;(globalThis as WithTold).told = told
    for (const window of BrowserWindow.getAllWindows()) {
      window.setProgressBar = (progress) => {
        told.progress.push(progress)
      }
    }
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.notices.push({ title: this.title, body: this.body })
    }
  })
}

function heard(electron: ElectronApplication): Promise<Told> {
  return electron.evaluate(() => (globalThis as WithTold).told)
}

test("the sandbox's crowd, with progress on the task bar and a notification at the end", async ({
  launch,
}) => {
  const first = await launch()
  const { electron, page } = first
  await withSandbox(page)
  await listen(electron)
  const batch = new BatchPage(page)
  await batch.open()
  await batch.form.getByRole('button', { name: '200 of its crowd' }).click()
  await batch.reads('200 inventories of 200 Steam users')
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
  await batch.users.fill(
    [...numbers.map(crowdTradeUrl), `${crowdTradeUrl(12).slice(0, -1)}x`].join('\n'),
  )
  await batch.form.getByLabel('Name').fill('Tuesday')
  await batch.startButton.click()
  await batch.reaches(13)
  await batch.isIn('Ended')
  await batch.shows({ Done: 12, Failed: 1 })
  await expect
    .poll(async () => (await heard(electron)).notices)
    .toEqual([
      { title: 'Tuesday has ended', body: '12 inventories fetched. 1 could not be fetched.' },
    ])
  const { progress } = await heard(electron)
  const shown = progress.filter((one) => one >= 0)
  // It grows, and is gone at the end.
  expect(new Set(shown).size).toBeGreaterThan(4)
  expect(shown).toEqual(shown.toSorted((left, right) => left - right))
  expect(Math.max(...shown)).toBeLessThan(1)
  expect(progress.at(-1)).toBe(-1)

  // The one whose trade token was wrong, after a restart.
  await first.quit()
  const second = await launch()
  const later = new BatchPage(second.page)
  await later.open()
  await expect(later.batch.getByText(/^The trade tokens of what was not fetched/u)).toBeVisible()
  await later.batch.getByRole('button', { name: 'Retry failed (1)…' }).click()
  const dialog = second.page.getByRole('dialog', { name: 'Paste the list again' })
  await dialog.getByRole('textbox').fill([10, 11, 12].map(crowdTradeUrl).join('\n'))
  await expect(dialog.getByRole('status')).toHaveText('1 of 1 inventory can be fetched.')
  await dialog.getByRole('button', { name: 'Retry' }).click()
  await later.shows({ Done: 13, Failed: 0 })
  await expect(later.row(crowdSteamId(12))).toContainText('Done')
})
