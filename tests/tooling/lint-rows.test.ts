import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createScratchTree, type ScratchTree } from './scratch-tree'

/** What must be found in a file: the rule, and words of its message. */
interface Canary {
  readonly file: string
  readonly source: string
  readonly rule: string
  readonly says: string
}

const imports = 'eslint(no-restricted-imports)'
const words = 'i18next(no-literal-string)'

function imported(file: string, from: string, says: string): Canary {
  return {
    file,
    source: `import { thing } from '${from}'\nexport const copy = thing\n`,
    rule: imports,
    says,
  }
}

function drawn(file: string, jsx: string): Canary {
  const source = `export function Canary() {\n  return ${jsx}\n}\n`
  return { file, source, rule: words, says: 'catalogue' }
}

const canaries: readonly Canary[] = [
  imported('shared/a-electron.ts', 'electron', 'every process'),
  imported('shared/a-node.ts', 'node:fs', 'every process'),
  imported('shared/a-react.tsx', 'react', 'every process'),
  imported('shared/a-main.ts', '../electron/main/compose', 'every process'),
  imported('shared/a-page.ts', '../renderer/src/app', 'every process'),

  imported('shared/domain/b-shared.ts', '../result', 'outside the domain'),
  imported('shared/domain/b-alias.ts', '@shared/result', 'outside the domain'),
  imported('shared/domain/b-library.tsx', 'zod', 'outside the domain'),
  imported('shared/domain/b-node.ts', 'node:crypto', 'outside the domain'),

  imported('renderer/src/c-electron.ts', 'electron', 'neither Node nor Electron'),
  imported('renderer/src/c-main.tsx', '../../electron/main/compose', 'neither Node nor Electron'),
  imported('renderer/src/c-node.ts', 'node:path', 'neither Node nor Electron'),
  imported('renderer/src/app-api/c-electron.ts', 'electron', 'neither Node nor Electron'),
  {
    file: 'renderer/src/c-bridge.tsx',
    source: 'export const bridge = window.skinventory\n',
    rule: 'eslint(no-restricted-properties)',
    says: 'app-api',
  },
  {
    file: 'renderer/src/c-global.ts',
    source: 'export const bridge = globalThis.skinventory\n',
    rule: 'eslint(no-restricted-properties)',
    says: 'app-api',
  },

  imported('electron/main/d-page.ts', '../../renderer/src/app', 'neither the page'),
  imported('electron/main/d-keytar.ts', 'keytar', 'one adapter'),
  {
    file: 'electron/main/d-ipc.ts',
    source: "import { ipcMain } from 'electron'\nexport const copy = ipcMain\n",
    rule: imports,
    says: 'ipcMain',
  },
  imported('electron/main/ipc/e-adapter.ts', '../adapters/settings-store', 'no adapter'),
  imported('electron/main/ipc/e-store.ts', 'electron-store', 'one adapter'),

  imported('electron/main/services/f-adapter.ts', '../adapters/settings-store', 'only ports'),
  imported('electron/main/services/f-electron.ts', 'electron', 'only ports'),
  imported('electron/main/services/f-node.ts', 'node:fs', 'only ports'),
  imported('electron/main/services/f-sandbox.tsx', '../sandbox/server', 'only ports'),
  imported('electron/main/ports/f-service.ts', '../services/inventory-service', 'only ports'),

  imported('electron/main/sandbox/g-electron.ts', 'electron', 'plain server'),
  imported('electron/main/sandbox/g-service.ts', '../services/inventory-service', 'shares no code'),

  imported('electron/main/adapters/h-store.ts', 'electron-store', 'one adapter'),
  imported('electron/main/adapters/h-log.ts', 'electron-log/node', 'one adapter'),
  imported('electron/main/adapters/h-updater.ts', 'electron-updater', 'one adapter'),
  imported('electron/main/adapters/electron-updater.ts', 'keytar', 'one adapter'),
  imported('electron/main/adapters/h-service.ts', '../services/inventory-service', 'An adapter'),
  imported('electron/main/adapters/settings-store.ts', 'keytar', 'one adapter'),

  imported('electron/preload/i-domain.ts', '@shared/domain/game', 'proxies the contract'),
  imported('electron/preload/i-node.ts', 'node:fs', 'proxies the contract'),
  imported('electron/preload/i-main.tsx', '../main/compose', 'proxies the contract'),

  imported('electron/worker/j-keytar.ts', 'keytar', 'one file'),
  imported('electron/worker/j-main.ts', '../main/compose', 'only shared/'),
  imported('electron/worker/j-electron.ts', 'electron', 'types alone'),
  imported('electron/worker/keychain-process.ts', 'electron-store', 'one file'),

  drawn('renderer/src/k-text.tsx', '<p>Fetch inventory</p>'),
  drawn('renderer/src/k-choice.tsx', "<p>{Math.random() > 1 ? 'Yes' : null}</p>"),
  drawn('renderer/src/k-label.tsx', '<input aria-label="Steam ID" />'),
  drawn('renderer/src/k-placeholder.tsx', '<input placeholder="Trade URL" />'),
  drawn('renderer/src/k-template.tsx', '<p title={`Open ${Math.random()}`} />'),
  drawn('renderer/src/k-own-label.tsx', '<Canary clearLabel="Clear filters" />'),

  {
    file: 'electron/main/l-promise.ts',
    source: 'export function start() {\n  Promise.resolve(1)\n}\n',
    rule: 'typescript(no-floating-promises)',
    says: 'Promises',
  },
  {
    file: 'electron/main/l-console.ts',
    source: "console.log('secret')\n",
    rule: 'eslint(no-console)',
    says: 'console',
  },
]

const clean: Readonly<Record<string, string>> = {
  'shared/clean.ts': "import { thing } from './domain/clean'\nexport const copy = thing\n",
  'shared/domain/clean.ts': "export { thing } from './other'\n",
  'shared/domain/clean.test.ts': "import { it } from 'vitest'\nexport const copy = it\n",
  'renderer/src/app-api/clean.ts': 'export const bridge = window.skinventory\n',
  'renderer/src/clean.tsx':
    "import { useTranslation } from 'react-i18next'\nexport function Clean() {\n  const { t } = useTranslation()\n" +
    '  return <input className="wide" type="text" aria-label={t(\'steam-id\')} />\n}\n',
  'renderer/src/clean.test.tsx': 'export function Clean() {\n  return <p>Any text</p>\n}\n',
  'electron/main/compose.ts':
    "import { thing } from './adapters/clean'\nexport const copy = thing\n",
  'electron/main/ipc/clean.ts': "import { ipcMain } from 'electron'\nexport const copy = ipcMain\n",
  'electron/main/services/clean.ts':
    "import type { Clock } from '../ports/clock'\nimport { ok } from '@shared/result'\nexport const now = (clock: Clock) => ok(clock)\n",
  'electron/main/sandbox/clean.ts':
    "import { createServer } from 'node:http'\nexport const copy = createServer\n",
  'electron/main/adapters/clean.ts': "import { net } from 'electron'\nexport const copy = net\n",
  'electron/preload/clean.ts':
    "import { contextBridge } from 'electron'\nimport { thing } from '@shared/ipc-contract'\nexport const copy = [contextBridge, thing]\n",
  'electron/worker/clean.ts':
    "import type { MessagePortMain } from 'electron'\nexport type Port = MessagePortMain\n",
}

interface Finding {
  readonly code: string
  readonly message: string
  readonly help?: string
  readonly filename: string
}

describe('the rows of the lint', () => {
  let tree: ScratchTree
  let findings: readonly Finding[]

  beforeAll(() => {
    tree = createScratchTree({
      ...Object.fromEntries(canaries.map(({ file, source }) => [file, source])),
      ...clean,
    })
    const { output } = tree.run('oxlint/bin/oxlint', ['--type-aware', '--format=json'])
    findings = JSON.parse(output).diagnostics
  }, 60_000)
  afterAll(() => tree.remove())

  it.each(canaries)('$rule bites in $file', ({ file, rule, says }) => {
    const told = findings
      .filter(({ filename, code }) => filename === file && code === rule)
      .map(({ message, help = '' }) => `${message} ${help}`)
    expect(told.join('\n')).toContain(says)
  })

  it.each(Object.keys(clean))('%s is left alone', (file) => {
    expect(findings.filter(({ filename }) => filename === file)).toEqual([])
  })
})
