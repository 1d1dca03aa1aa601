import { expect, type ElectronApplication } from '@playwright/test'

/**
 * Chooses in the app's menu, which is there soon after the window. Tried again where Playwright loses the answer of a main process
 * that is busy with its start.
 */
export async function chooseInMenu(electron: ElectronApplication, label: string): Promise<void> {
  await expect(async () => {
    const isThere = await electron.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      const item = items?.find((one) => one.label === wanted)
      item?.click()
      return item !== undefined
    }, label)
    expect(isThere, label).toBe(true)
  }).toPass({ timeout: 10_000 })
}
