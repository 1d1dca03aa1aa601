// The default app of the stand-in Electron: starts the app whose folder is named on the command line,
// `electron [-r MODULE]… PATH`, as the default app inside a real Electron does.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const modules = []
let folder = null
const args = process.argv.slice(1)
for (let index = 0; index < args.length && folder === null; index++) {
  const arg = args[index] ?? ''
  if (arg === '-r' || arg === '--require') modules.push(path.resolve(args[++index] ?? ''))
  else if (!arg.startsWith('-')) folder = path.resolve(arg)
}
if (folder === null) {
  process.stderr.write('usage: electron [-r MODULE]… FOLDER\n')
  process.exit(2)
}

const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.name = manifest.productName ?? manifest.name
// Electron has these two for its own default app, and leaves them out of its types.
const internal =
  /** @type {typeof app & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (
    app
  )
internal.setVersion(manifest.version)
internal.setAppPath(folder)
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(app.getPath('appData'), app.name))
}

const require = createRequire(import.meta.url)
for (const module of modules) require(module)
// Awaited here, so that `ready` waits for the app's own entry, as it does in a real Electron.
await import(pathToFileURL(path.join(folder, manifest.main)).href)
