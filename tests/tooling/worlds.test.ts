import { describe, expect, it } from 'vitest'
import { createScratchTree } from './scratch-tree'

/** What each world must not know: TypeScript has no such name there. */
const canaries = [
  { world: 'shared', file: 'shared/canary.ts', source: 'export const title = document.title\n' },
  { world: 'shared', file: 'shared/canary.ts', source: 'export const folder = process.cwd()\n' },
  {
    world: 'main',
    file: 'electron/main/canary.ts',
    source: 'export const title = document.title\n',
  },
  {
    world: 'worker',
    file: 'electron/worker/canary.ts',
    source: 'export const title = document.title\n',
  },
  {
    world: 'renderer',
    file: 'renderer/src/canary.tsx',
    source: 'export const folder = process.cwd()\n',
  },
]

const clean = [
  {
    world: 'shared',
    file: 'shared/canary.ts',
    source: 'export const sum = [1].reduce((a, b) => a + b, 0)\n',
  },
  {
    world: 'main',
    file: 'electron/main/canary.ts',
    source: 'export const folder = process.cwd()\n',
  },
  {
    world: 'preload',
    file: 'electron/preload/canary.ts',
    source: 'export const title = document.title\n',
  },
  {
    world: 'worker',
    file: 'electron/worker/canary.ts',
    source: 'export const port = process.parentPort\n',
  },
  {
    world: 'renderer',
    file: 'renderer/src/canary.tsx',
    source: 'export const title = <p>{document.title}</p>\n',
  },
]

function compile({ world, file, source }: (typeof canaries)[number]) {
  const tree = createScratchTree({ [file]: source })
  try {
    return tree.run('typescript/bin/tsc', ['-p', `tsconfig.${world}.json`])
  } finally {
    tree.remove()
  }
}

describe('one compile a world', () => {
  it.each(canaries)('$world does not know $source', (canary) => {
    const { code, output } = compile(canary)
    expect(code).not.toBe(0)
    expect(output).toContain(`${canary.file}(1,`)
    expect(output).toMatch(/TS2(304|584|580|591)/)
  })

  it.each(clean)('$world knows $source', (canary) => {
    expect(compile(canary)).toEqual({ code: 0, output: '' })
  })
})
