import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures'

const root = path.resolve(import.meta.dirname, '../..')

/** Where PNG's header says width and height, in bytes. */
const widthAt = 16
const heightAt = 20

test('npm start -- --screenshot FILE saves a picture of a full window and leaves', async ({
  dataFolder,
}) => {
  const file = path.join(dataFolder, 'picture.png')
  const ended = await runStart(['--screenshot', file])
  expect(ended.code, ended.output).toBe(0)
  const picture = await readFile(file)
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.readUInt32BE(widthAt)).toBeGreaterThanOrEqual(1024)
  expect(picture.readUInt32BE(heightAt)).toBeGreaterThanOrEqual(640)
  // An empty window takes a few kilobytes.
  expect(picture.length).toBeGreaterThan(50_000)
})

test('a picture that cannot be saved is an error that says so', async ({ dataFolder }) => {
  const ended = await runStart(['--screenshot', path.join(dataFolder, 'no', 'such', 'folder.png')])
  expect(ended.code).not.toBe(0)
  expect(ended.output).toContain('ENOENT')
})

function runStart(args: readonly string[]) {
  return new Promise<{ readonly code: number | null; readonly output: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(root, 'scripts/start.mjs'), ...args],
      { timeout: 25_000 },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, output: stdout + stderr }),
    )
  })
}
