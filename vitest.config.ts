import react from '@vitejs/plugin-react'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Files share their modules, which halves the time: a test makes its own stores, and cleans up after itself. */
const isolate = false

const alias = { '@shared': path.join(import.meta.dirname, 'shared') }

export default defineConfig({
  test: {
    // Left to itself it keeps one processor free, which on a small machine is half of them.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          isolate,
          environment: 'node',
          include: [
            'shared/**/*.test.ts',
            'electron/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/bench/**/*.test.ts',
            'tests/fakes/**/*.test.ts',
            'tests/fuzz/**/*.test.ts',
            'tests/hand-over/**/*.test.ts',
            'tests/round-trip/**/*.test.ts',
            'tests/tooling/**/*.test.ts',
          ],
        },
      },
      {
        resolve: { alias },
        plugins: [react()],
        test: {
          name: 'renderer',
          isolate,
          environment: 'happy-dom',
          include: ['renderer/**/*.test.ts', 'renderer/**/*.test.tsx'],
          setupFiles: ['renderer/src/test/set-up.ts'],
        },
      },
    ],
  },
})
