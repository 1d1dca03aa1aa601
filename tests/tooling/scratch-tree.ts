import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export interface ScratchTree {
  /** Runs a package's command there with this Node. */
  readonly run: (
    binary: string,
    args: readonly string[],
  ) => { readonly code: number; readonly output: string }
  readonly remove: () => void
}

/** A temporary tree with the repository's real configurations and packages, and only the files that are given. */
export function createScratchTree(files: Readonly<Record<string, string>>): ScratchTree {
  const folder = mkdtempSync(path.join(tmpdir(), 'skinventory-tooling-'))
  for (const name of readdirSync(root)) {
    if (/^(tsconfig.*|\.oxlintrc|package)\.json$/.test(name)) {
      copyFileSync(path.join(root, name), path.join(folder, name))
    }
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return {
    run: (binary, args) => {
      const command = path.join(root, 'node_modules', binary)
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
        cwd: folder,
        encoding: 'utf8',
      })
      return { code: status ?? 1, output: stdout === '' ? stderr : stdout }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
