import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')
const floors = path.join(root, 'tests/bench/floors')

/** Builds a page of the floors as the app's own is built. Answers its file. */
export async function buildPage(name: string, folder: string): Promise<string> {
  const outDir = await mkdtemp(path.join(folder, `${name}-`))
  await build({
    root: path.join(floors, name),
    base: './',
    configFile: false,
    logLevel: 'error',
    // One script without imports, which a page from a file may load.
    build: { outDir, modulePreload: false, chunkSizeWarningLimit: 10_000 },
    plugins: [classicScript],
  })
  return path.join(outDir, 'index.html')
}

/** Chromium does not load module scripts from files. */
const classicScript = {
  name: 'classic-script',
  transformIndexHtml: {
    order: 'post',
    handler: (html: string) => html.replace(/type="module" crossorigin/u, 'defer'),
  },
} as const

/** Builds a module of the floors for Electron's Node. Answers its file. */
export async function buildModule(entry: string, folder: string): Promise<string> {
  const outDir = await mkdtemp(path.join(folder, 'module-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': path.join(root, 'shared') } },
    build: {
      outDir,
      ssr: path.join(floors, entry),
      rolldownOptions: { output: { entryFileNames: 'module.mjs' } },
    },
  })
  return path.join(outDir, 'module.mjs')
}
