// Loads the fuzzing, which is TypeScript.
import path from 'node:path'
import { runnerImport } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

/** @type {{ module: typeof import('./command') }} */
const { module } = await runnerImport(path.join(import.meta.dirname, 'command.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@shared': path.join(root, 'shared') } },
})
process.exitCode = await module.fuzzCommand(process.argv.slice(2))
