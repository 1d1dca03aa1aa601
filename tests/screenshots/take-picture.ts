import path from 'node:path'
import type { RunningApp } from '../e2e/app/running-app'

const root = path.resolve(import.meta.dirname, '../..')

/** Pictures of the README. */
export const pictures = path.join(root, 'docs/pictures')

/** Pictures for our own eyes; not kept in git. */
export const proofs = path.join(root, 'test-results/pictures')

export interface Size {
  readonly width: number
  readonly height: number
}

/** Gives the window's content this size, and waits until the page has it. */
export async function resizeWindow({ electron, page }: RunningApp, { width, height }: Size) {
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
    width,
    height,
  })
}

/** Saves what the window shows, when all of its pictures are there. */
export async function takePicture({ page }: RunningApp, file: string) {
  await page.waitForFunction(() =>
    [...document.images]
      .filter((image) => {
        const box = image.getBoundingClientRect()
        return box.bottom > 0 && box.top < innerHeight
      })
      .every(({ complete }) => complete),
  )
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
}
