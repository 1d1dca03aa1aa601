import { app } from 'electron'
import { release } from 'node:os'

/** What helps to find a fault, and says nothing of the person. */
export function systemFacts(): Readonly<Record<string, string>> {
  const { electron, chrome, node } = process.versions
  return {
    Skinventory: app.getVersion(),
    Electron: `${electron} (Chromium ${chrome}, Node ${node})`,
    system: `${process.platform} ${process.arch} ${release()}`,
    packaged: String(app.isPackaged),
    language: app.getLocale(),
    'running for': `${Math.round(process.uptime())} s`,
  }
}
