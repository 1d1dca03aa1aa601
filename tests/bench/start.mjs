// Loads the bench, which is TypeScript and shares the sandbox's inventories with the app.
import path from 'node:path'
import { runnerImport } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

/** @type {{ module: typeof import('./run') }} */
const { module } = await runnerImport(path.join(import.meta.dirname, 'run.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@shared': path.join(root, 'shared') } },
})
process.exitCode = await module.runBench(process.argv.slice(2))
