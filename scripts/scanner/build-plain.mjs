import react from '@vitejs/plugin-react'
import path from 'node:path'
import { build } from 'vite'
import { root } from '../paths.mjs'

/** Every file of code that starts something, by the name of what is built of it. */
const entries = {
  'main/index': 'electron/main/index.ts',
  'main/inventory-process': 'electron/worker/inventory-process.ts',
  'main/keychain-process': 'electron/worker/keychain-process.ts',
  'preload/index': 'electron/preload/index.ts',
  'renderer/index': 'renderer/src/main.tsx',
  canary: 'scripts/scanner/canary.ts',
}

/** The canary's own file in the build. */
export const canaryFile = 'canary.js'

/**
 * Our own code alone, as plain JavaScript that the scanner can read: not made small, with no syntax newer than its parser, and in
 * files called `.js`, since it passes over any other.
 * @param {string} folder
 */
export async function buildPlain(folder) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: { '@shared': path.join(root, 'shared') } },
    build: {
      // For a server: no page is built of it, and packages stay outside.
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      target: 'es2020',
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(entries).map(([name, file]) => [name, path.join(root, file)]),
        ),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
      },
    },
  })
}
