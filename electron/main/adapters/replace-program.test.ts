import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceProgram } from './replace-program'

let folder = ''
const at = (name: string) => path.join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'skinventory-program-'))
  await writeFile(at('old'), 'old')
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('the new program has the place of the old one, and can be started', async () => {
  await writeFile(at('new'), 'new')
  replaceProgram(at('new'), at('old'))
  expect(await readFile(at('old'), 'utf8')).toBe('new')
  if (process.platform !== 'win32') expect((await stat(at('old'))).mode & 0o777).toBe(0o755)
  expect((await readdir(folder)).toSorted()).toEqual(['new', 'old'])
})

test('where it cannot be had, the old one stays', async () => {
  expect(() => replaceProgram(at('none'), at('old'))).toThrow('ENOENT')
  expect(await readFile(at('old'), 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['old'])
})

test('where it cannot take the place, nothing is left behind', async () => {
  await writeFile(at('new'), 'new')
  await mkdir(at('folder'))
  expect(() => replaceProgram(at('new'), at('folder'))).toThrow(/EISDIR|EPERM|ENOTEMPTY/u)
  expect((await readdir(folder)).toSorted()).toEqual(['folder', 'new', 'old'])
})
