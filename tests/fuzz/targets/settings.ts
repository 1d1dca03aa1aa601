import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSettingsFile } from '../../../electron/main/adapters/settings-file'
import { openSettingsStore } from '../../../electron/main/adapters/settings-store'
import { firstSettings, readSettings } from '../../../electron/main/adapters/stored-settings'
import { demand, type FuzzTarget } from '../engine/target'
import { mutateJson, parsedOrUndefined } from '../seeds'

const project = {
  id: 'p1',
  name: 'Shop',
  clientId: '1',
  endpoint: 'https://skinsback.com/api.php',
  authentication: 'signature',
  defaultCurrency: 'rub',
  sandbox: false,
  keychainEntry: 'none',
}

/** The settings file, as a fault, another program or another version may leave it. */
export function settingsTarget(scratch: string): FuzzTarget {
  const folder = path.join(scratch, 'settings')
  const seed = {
    ...firstSettings,
    projects: [project, { ...project, id: 'p2' }],
    windowPlace: { x: 1, y: 2, width: 800, height: 600, maximized: false },
    folders: { import: '/home/person', export: '/home/person' },
    deposits: { locks: { assetIds: ['1'], names: ['Big Grin'] }, priceAgeLimit: 60 },
  }
  return {
    name: 'settings-file',
    seeds: [Buffer.from(JSON.stringify(seed)), Buffer.from('{}'), Buffer.from('')],
    words: Object.keys(seed).map((name) => `"${name}":`),
    mutate: mutateJson,
    feed(input) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      writeFileSync(path.join(folder, 'config.json'), input)
      const { settings: held, notices } = readSettingsFile({ folder, now: () => 5000 })
      const { preferences, projects } = openSettingsStore({ folder, held })
      const files = readdirSync(folder)
      demand(
        files.some((name) => name.startsWith('config.')),
        'the file is gone',
      )
      demand(
        notices.length === files.filter((name) => name.includes('unreadable')).length,
        'untold',
      )
      const { settings, damaged } = readSettings(parsedOrUndefined(input))
      const again = readSettings(JSON.parse(JSON.stringify(settings)))
      demand(!again.damaged, 'what was read of it cannot be read again')
      demand(JSON.stringify(again.settings) === JSON.stringify(settings), 'read again it differs')
      demand(JSON.stringify(preferences.read()).length < 2_000_000, 'endless preferences')
      return `${notices.length} ${damaged} ${projects.list().length} ${settings.windowPlace !== null}`
    },
  }
}
