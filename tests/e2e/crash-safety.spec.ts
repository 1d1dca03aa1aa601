import { mkdir, readdir, readFile, rm, watch } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRandom, type Random } from '../../electron/main/sandbox/random'
import { readJsonText } from '../../shared/json-text'
import { createKeptLedger } from './app/kept-ledger'
import { killGroup } from './app/kill'
import { exportRaw, sha256, valueOf } from './app/library-work'
import { workUntilGone } from './app/random-work'
import { callBridge, launchApp, type RunningApp } from './app/running-app'
import { expect, test } from './fixtures'

// The app is killed at random moments of fetching, importing, annotating, removing and restoring. A run that fails says
// its seed: CRASH_SEED repeats it, as far as moments can be repeated; CRASH_ROUNDS asks for more than the usual rounds.

const libraries = 3
const rounds = Math.ceil(Number(process.env['CRASH_ROUNDS'] ?? 12) / libraries)
const firstSeed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000)

const startsAndChecks = 8_000

/** How long a round waits for as many changes as it was to see. */
const patienceMs = 1_500

for (let library = 0; library < libraries; library += 1) {
  test(`killed ${rounds} times, library ${library + 1} loses nothing that was kept`, async ({
    dataFolder,
  }, testInfo) => {
    test.skip(
      process.platform === 'win32',
      'SIGKILL of a whole group of processes is not known to Windows',
    )
    testInfo.setTimeout(15_000 + rounds * startsAndChecks)
    testInfo.annotations.push({ type: 'seed', description: String(firstSeed) })
    const random = createRandom(firstSeed + library)
    const ledger = createKeptLedger()
    const steamIds = new Set<string>()
    const files = path.join(dataFolder, '..', `${path.basename(dataFolder)}-files`)
    let done = 0
    try {
      for (let round = 0; round <= rounds; round += 1) {
        const run = `CRASH_SEED=${firstSeed}, start ${round + 1}`
        const app = await launchApp({ dataFolder })
        ledger.settle(await checkLibrary(app, files, run), run)
        await checkSettings(app, steamIds, run)
        if (round === rounds) {
          await checkRemains(dataFolder)
          await app.quit()
          break
        }
        const sandbox = valueOf(await callBridge(app.page, 'trySandbox'))
        const gone = killAtSomeMoment(app, path.join(dataFolder, 'snapshots'), random)
        const settingSteamId = (steamId: string) => {
          steamIds.add(steamId)
          return () => {
            steamIds.clear()
            steamIds.add(steamId)
          }
        }
        const place = { app, sandbox, folder: files, ledger, random, settingSteamId }
        done += await workUntilGone(place, gone.hasBegun)
        await gone.whenOver
      }
    } finally {
      await rm(files, { recursive: true, force: true })
    }
    console.log(
      `CRASH_SEED=${firstSeed}: ${rounds} kills among ${done} jobs that were reported done`,
    )
    expect(done, 'The kills came so early that they prove nothing').toBeGreaterThan(0)
  })
}

/** Either after some time, or a little after some change to a file of the library: then a write is under way. */
function killAtSomeMoment(app: RunningApp, folder: string, random: Random) {
  let hasBegun = false
  const kill = async () => {
    hasBegun = true
    await killGroup(app.electron)
  }
  const afterTime = random(2) === 0
  const moment = afterTime ? 100 + random(900) : null
  const change = 1 + random(80)
  const lag = random(8)
  const whenOver = (async () => {
    if (moment !== null) await setTimeout(moment)
    else {
      await changes(folder, change)
      await setTimeout(lag)
    }
    await kill()
  })()
  return { hasBegun: () => hasBegun, whenOver }
}

/** Resolves at the given change to a file in the folder, or when there are not so many for a while. */
async function changes(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  let seen = 0
  try {
    for await (const _ of watch(folder, { signal: AbortSignal.timeout(patienceMs) })) {
      seen += 1
      if (seen === count) return
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error
  }
}

/** What the library lists, after each of its snapshots was exported and turned out to be byte for byte what it was. */
async function checkLibrary(app: RunningApp, files: string, run: string) {
  await rm(files, { recursive: true, force: true })
  const exports = path.join(files, 'exported')
  await mkdir(exports, { recursive: true })
  const library = readJsonText(valueOf(await callBridge(app.page, 'readLibrary')))
  if (library.snapshots.length === 0) return library
  const outcome = valueOf(await exportRaw(app, library.snapshots, exports))
  expect(outcome?.failed, `${run}: everything opens`).toEqual([])
  const names = await readdir(exports)
  const found = await Promise.all(
    names.map(async (name) => sha256(await readFile(path.join(exports, name)))),
  )
  const listed = library.snapshots.map(({ contents }) => contents.sha256)
  expect(found.toSorted(), `${run}: byte for byte`).toEqual(listed.toSorted())
  return library
}

async function checkSettings(app: RunningApp, steamIds: Set<string>, run: string) {
  const start = valueOf(await callBridge(app.page, 'readStart'))
  expect(start.notices, `${run}: the settings are whole`).toEqual([])
  const { steamId } = start.preferences.form
  if (steamIds.size > 0) expect([...steamIds], `${run}: settings`).toContain(steamId)
  steamIds.clear()
  steamIds.add(steamId)
}

/** What killed runs left unfinished is gone once a later one has looked at the library. */
async function checkRemains(dataFolder: string) {
  const entries = await readdir(dataFolder, { recursive: true })
  expect(entries.filter((name) => name.endsWith('.part'))).toEqual([])
}
