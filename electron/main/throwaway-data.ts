import type { App } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Gives the app a data folder of its own that ends with it, so that nothing of the person's is touched. */
export function useThrowawayData(app: App): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'skinventory-'))
  app.setPath('userData', folder)
  // Chromium writes a little more of its own into it while it ends, which then stays behind.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}
