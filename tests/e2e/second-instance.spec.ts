import { execFile } from 'node:child_process'
import path from 'node:path'
import { appArguments, appProgram } from './app/running-app'
import { expect, test } from './fixtures'

test('a second start with the same data leaves, and brings the first window forward', async ({
  dataFolder,
  launch,
}) => {
  const { electron, page } = await launch()
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())

  const second = await startOnce(dataFolder)
  expect(second).toEqual({ code: 0, signal: null })

  const first = () =>
    electron.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows()
      return { count: windows.length, minimized: windows[0]?.isMinimized() }
    })
  await expect.poll(first).toEqual({ count: 1, minimized: false })
  await expect(page.getByRole('button', { name: 'Add project' }).first()).toBeVisible()
})

test('starts with other data do not meet', async ({ launch, dataFolder }) => {
  const first = await launch()
  const second = await launch({ dataFolder: path.join(dataFolder, 'other') })
  for (const { page } of [first, second]) {
    await expect(page.getByRole('button', { name: 'Add project' }).first()).toBeVisible()
  }
})

function startOnce(dataFolder: string) {
  return new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    const child = execFile(appProgram(), appArguments(dataFolder), {
      timeout: 10_000,
    })
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
}
