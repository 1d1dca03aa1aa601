import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createManualClock, settle } from '../../../tests/fakes/ports/manual-clock'
import { createStillSandbox } from '../../../tests/fakes/ports/still-sandbox'
import { createPictures, type FetchBytes } from './pictures'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1])

let folder = ''
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'skinventory-test-')), 'pictures')
})
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }))

function setUp(fetchBytes: FetchBytes = async () => png) {
  const fetching = vi.fn(fetchBytes)
  const clock = createManualClock()
  const find = createPictures({
    folder,
    fetchBytes: fetching,
    sandbox: createStillSandbox(),
    clock,
  })
  return { find, fetching, clock }
}

test('fetches a picture once, and has it ever after', async () => {
  const { find, fetching } = setUp()
  expect(await find('abc_DEF-1')).toEqual({ type: 'image/png', content: png })
  expect(fetching.mock.calls).toEqual([
    ['https://steamcommunity-a.akamaihd.net/economy/image/abc_DEF-1/200fx200f', 1_048_576],
  ])

  const offline = setUp(async () => null)
  const kept = await offline.find('abc_DEF-1')
  expect(kept?.type).toBe('image/png')
  expect(new Uint8Array(Buffer.from(kept?.content ?? ''))).toEqual(png)
  expect(offline.fetching).not.toHaveBeenCalled()
})

test('names that a file system might read its own way never reach it', async () => {
  const { find } = setUp(async () => jpeg)
  expect((await find('CON'))?.type).toBe('image/jpeg')
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^[\da-f]{64}$/u)])
})

test.each(['', '../config.json', 'a/b', 'a%2fb', 'a b', 'x'.repeat(513), 'ä'])(
  'asks nobody for %j',
  async (icon) => {
    const { find, fetching } = setUp()
    expect(await find(icon)).toBeNull()
    expect(fetching).not.toHaveBeenCalled()
  },
)

test('the sandbox draws its own', async () => {
  const { find, fetching } = setUp()
  expect(await find('sandbox-known')).toEqual({ type: 'image/svg+xml', content: '<svg/>' })
  expect(await find('sandbox-unknown')).toBeNull()
  expect(fetching).not.toHaveBeenCalled()
})

test.each([
  ['a page', new TextEncoder().encode('<!doctype html>')],
  ['a drawing that could run scripts', new TextEncoder().encode('<svg xmlns="…"/>')],
  ['nothing', new Uint8Array()],
])('%s is no picture, and is not kept', async (_name, content) => {
  const { find } = setUp(async () => content)
  expect(await find('abc')).toBeNull()
  expect(await readdir(folder).catch(() => [])).toEqual([])
})

test('a failure is remembered for five minutes', async () => {
  const { find, fetching, clock } = setUp(async () => null)
  await find('abc')
  await clock.advance(299_000)
  await find('abc')
  expect(fetching).toHaveBeenCalledTimes(1)
  await clock.advance(2000)
  await find('abc')
  expect(fetching).toHaveBeenCalledTimes(2)
})

test('asks once for what is wanted many times, and for six at a time', async () => {
  const answers: (() => void)[] = []
  const { find, fetching } = setUp(
    () =>
      new Promise((resolve) => {
        answers.push(() => resolve(png))
      }),
  )
  const names = Array.from({ length: 8 }, (_, index) => `icon${index}`)
  const found = [...names, ...names].map((name) => find(name))
  await vi.waitFor(() => expect(fetching).toHaveBeenCalledTimes(6))
  await settle()
  expect(fetching).toHaveBeenCalledTimes(6)
  answers[0]?.()
  await vi.waitFor(() => expect(fetching).toHaveBeenCalledTimes(7))
  for (let index = 1; index < 8; index += 1) {
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(index))
    answers[index]?.()
  }
  expect((await Promise.all(found)).every((picture) => picture !== null)).toBe(true)
  expect(fetching).toHaveBeenCalledTimes(8)
})

test('a damaged file is fetched anew', async () => {
  const { find, fetching } = setUp()
  await find('abc')
  const [name = ''] = await readdir(folder)
  await writeFile(path.join(folder, name), 'damaged')
  expect((await find('abc'))?.type).toBe('image/png')
  expect(fetching).toHaveBeenCalledTimes(2)
})

test('a disk that refuses does not keep the picture from being shown', async () => {
  await writeFile(folder, 'a file where the folder should be')
  const { find } = setUp()
  expect((await find('abc'))?.type).toBe('image/png')
})
