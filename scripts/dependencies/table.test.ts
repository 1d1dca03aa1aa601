import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readNotice } from '../bundle/package-notice.mjs'
import { packageFile, root } from '../paths.mjs'
import { readRows, sizeWord, withRows } from './table.mjs'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

describe('docs/dependencies.md', () => {
  it('says of each package that is named why it is there, under which licence, and how to leave it', async () => {
    const { dependencies, devDependencies } = JSON.parse(
      await readFile(path.join(root, 'package.json'), 'utf8'),
    ) as Manifest
    const document = await readFile(path.join(root, 'docs/dependencies.md'), 'utf8')
    const rows = readRows(document)
    const names = Object.keys({ ...dependencies, ...devDependencies }).sort()
    expect(
      rows.map(({ name }) => name),
      'npm run dependencies',
    ).toEqual(names)
    for (const { name, why, licence, released, leave } of rows) {
      expect([why, leave], name).not.toContain('')
      expect(released, name).toMatch(/^\d{4}-\d\d-\d\d$/u)
      expect(licence, name).toBe((await readNotice(packageFile(name, ''))).licence)
    }
    expect(withRows(document, rows)).toBe(document)
  })
})

describe('a size', () => {
  it('is in kilobytes, and a dash where there is none', () => {
    expect([undefined, 0, 400, 1499, 537_156].map(sizeWord)).toEqual([
      '–',
      '1 kB',
      '1 kB',
      '1 kB',
      '537 kB',
    ])
  })
})
