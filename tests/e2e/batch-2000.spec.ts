import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { systemClock } from '../../electron/main/adapters/system-clock'
import { createRandom, type Random } from '../../electron/main/sandbox/random'
import { createSandbox } from '../../electron/main/sandbox/sandbox'
import { crowdSteamId, crowdTradeToken, crowdTradeUrl } from '../../shared/sandbox-crowd'
import { startCountingRelay, type CountingRelay } from '../fakes/servers/counting-relay'
import { passWhileOff } from './app/kept-blocks'
import { killGroup } from './app/kill'
import { withProject } from './app/projects'
import type { RunningApp } from './app/running-app'
import { filesHoldingAny } from './app/secret-hunt'
import { readSnapshots, sumOf } from './app/snapshot-folder'
import { expect, test } from './fixtures'
import { BatchPage } from './pages/batch-page'

// A batch of the sandbox's crowd, with pauses, blocks and kills at random moments. The sandbox runs outside of the app, so
// that its quota and its blocks outlast a kill, as SkinsBack's do. BATCH_USERS=2000 runs it at length, and waits each
// block out; otherwise the minute of a block is put behind while the app is dead. BATCH_SEED repeats a run.

const users = Number(process.env['BATCH_USERS'] ?? 100)
const isLong = users >= 1000
const seed = Number(process.env['BATCH_SEED'] ?? Date.now() % 1_000_000)
const minute = 60_000
/** Milliseconds that are left of a block when the app is started again, where its minute is put behind. */
const blockLeft = 8_000
/** As many as the app fetches at once where nobody says otherwise. */
const atOnce = 8
/** Milliseconds that a turn and an answer may take. */
const patience = 2500
const blockNotice = /SkinsBack takes no requests until/u

type Event = 'pause' | 'kill' | 'block' | 'block-and-kill'
const shortWay: readonly Event[] = ['pause', 'kill', 'block-and-kill', 'kill']
const longWay: readonly Event[] = [
  'pause',
  'kill',
  'block',
  'kill',
  'pause',
  'block-and-kill',
  'kill',
  'kill',
  'pause',
  'kill',
]

test(`${users} sandbox users, each once, whatever happens on the way`, async ({
  launch,
  dataFolder,
}, testInfo) => {
  test.skip(
    process.platform === 'win32',
    'SIGKILL of a whole group of processes is not known to Windows',
  )
  testInfo.setTimeout(60_000 + users * 200 + (isLong ? 5 * minute : 0))
  testInfo.annotations.push({ type: 'seed', description: String(seed) })
  const random = createRandom(seed)
  const outside = await startOutside(random)
  const list = testInfo.outputPath('crowd.txt')
  const numbers = [...Array(users).keys()]
  await writeFile(list, numbers.map(crowdTradeUrl).join('\n'))
  const kills: number[] = []
  const blockEnds: number[] = []
  try {
    let app = await launch()
    await withProject(app.page, { endpoint: outside.relay.endpoint, ...outside.credentials })
    await begin(app, list)
    const way = isLong ? longWay : shortWay
    for (const [place, event] of way.entries()) {
      const part = users / (way.length + 1)
      const batch = new BatchPage(app.page)
      await over(batch, Math.floor(part * (place + 0.5)) + random(Math.ceil(part / 2)))
      console.log(`BATCH_SEED=${seed}: ${event} at ${await batch.over()} of ${users}`)
      if (event === 'pause') await pauseAndResume(batch, outside.relay)
      if (event === 'block' || event === 'block-and-kill') await meetBlock(batch, outside)
      if (event === 'kill' || event === 'block-and-kill') {
        await setTimeout(random(1200))
        await killGroup(app.electron)
        kills.push(performance.now())
        if (event === 'block-and-kill') {
          const passed = isLong ? 0 : minute - blockLeft
          outside.pass(passed)
          const left = await passWhileOff(dataFolder, passed)
          blockEnds.push(performance.now() + left)
        }
        app = await launch()
        await new BatchPage(app.page).open()
      }
    }
    const batch = new BatchPage(app.page)
    await over(batch, users)
    await batch.isIn('Ended')
    await batch.shows({ Done: users, Failed: 0, Waiting: 0, Fetching: 0, Skipped: 0 })
    await checkCalls(outside.relay, numbers, kills)
    checkRest(outside.relay, kills, blockEnds)
    await checkLibrary(batch, dataFolder, outside.relay, numbers)
    const tokens = [crowdTradeToken(0), crowdTradeToken(users - 1)]
    expect(await filesHoldingAny(path.join(dataFolder, 'batches'), tokens)).toEqual([])
  } finally {
    await outside.close()
  }
})

/** The sandbox, with a relay before it that counts; both outlive the app. */
async function startOutside(random: Random) {
  let ahead = 0
  const sandbox = createSandbox({
    clock: { ...systemClock, monotonic: () => systemClock.monotonic() + ahead },
    reportBug: (error) => {
      throw error
    },
  })
  const { endpoint } = await sandbox.start()
  const relay = await startCountingRelay(endpoint, () => random(300))
  return {
    relay,
    credentials: sandbox.credentials,
    /** Another program with the same Client ID uses the quota up, so that a block begins. */
    useUp: async () => {
      for (let left = 501; left > 0; left -= 1) await fetch(endpoint)
    },
    /** The sandbox's clock goes ahead. */
    pass: (milliseconds: number) => {
      ahead += milliseconds
    },
    async close() {
      await relay.close()
      await sandbox.stop()
    },
  }
}

type Outside = Awaited<ReturnType<typeof startOutside>>

async function begin({ page }: RunningApp, list: string) {
  const batch = new BatchPage(page)
  await batch.open()
  await batch.openList(list)
  await batch.startButton.click()
}

/** Waits for so many rows to be over, as long as the quota may take. */
async function over(batch: BatchPage, rows: number) {
  await expect
    .poll(() => batch.over(), { timeout: 30_000 + users * 150, intervals: [50] })
    .toBeGreaterThanOrEqual(rows)
}

async function pauseAndResume(batch: BatchPage, relay: CountingRelay) {
  await batch.press('Pause')
  await batch.isIn('Paused')
  await rests(relay)
  await batch.press('Resume')
  await batch.isIn('Running')
}

/** Nothing more comes in for longer than a turn takes. */
async function rests({ calls }: CountingRelay) {
  await setTimeout(500)
  const before = calls.length
  await setTimeout(700)
  expect(calls.length).toBe(before)
}

async function meetBlock(batch: BatchPage, { relay, useUp }: Outside) {
  await useUp()
  await expect(batch.batch.getByText(blockNotice)).toBeVisible()
  await setTimeout(patience)
  await rests(relay)
}

/** The app that was started again knows of the block, and sends nothing before its end. */
function checkRest(
  { calls }: CountingRelay,
  kills: readonly number[],
  blockEnds: readonly number[],
) {
  expect(blockEnds).not.toEqual([])
  for (const end of blockEnds) {
    const kill = kills.findLast((one) => one < end) ?? 0
    const between = calls.filter(({ at }) => at > kill && at < end)
    expect(between).toEqual([])
    expect(calls.some(({ at }) => at > end)).toBe(true)
  }
}

/** What came by outside of the app. */
async function checkCalls(
  relay: CountingRelay,
  numbers: readonly number[],
  kills: readonly number[],
) {
  const given = new Map<string, number[]>()
  const others: string[] = []
  for (const { asked, outcome } of relay.calls) {
    if (outcome?.kind === 'success') {
      given.set(asked, [...(given.get(asked) ?? []), outcome.endedAt])
    } else others.push(outcome?.kind ?? 'nothing')
  }
  const blocked = others.length
  expect(new Set(others)).toEqual(new Set(['request_limit_reached']))
  expect([...given.keys()].toSorted()).toEqual(
    numbers.map((number) => `${crowdSteamId(number)} cs2`).toSorted(),
  )
  const again = [...given.values()].flatMap((times) => times.slice(0, -1))
  // Only what was under way when the app was killed: on its way, or not yet kept.
  const isNearKill = (at: number) => kills.some((kill) => Math.abs(at - kill) < patience)
  expect(again.filter((at) => !isNearKill(at))).toEqual([])
  expect(again.length).toBeLessThanOrEqual(kills.length * atOnce)
  expect(relay.mostInAMinute()).toBeLessThanOrEqual(500)
  const took = ((relay.calls.at(-1)?.at ?? 0) - (relay.calls[0]?.at ?? 0)) / minute
  console.log(
    `BATCH_SEED=${seed}: ${relay.calls.length} calls in ${took.toFixed(1)} minutes, ${blocked} answered -7, ` +
      `${again.length} asked for again after ${kills.length} kills, ${relay.mostInAMinute()} at most in 60 s`,
  )
}

/** The files themselves, and the sums that the app shows beside sums of them. */
async function checkLibrary(
  batch: BatchPage,
  dataFolder: string,
  relay: CountingRelay,
  numbers: readonly number[],
) {
  const snapshots = await readSnapshots(dataFolder)
  expect(snapshots.map(({ asked }) => asked).toSorted()).toEqual(
    numbers.map((number) => `${crowdSteamId(number)} cs2`).toSorted(),
  )
  const answers = new Set(relay.calls.map((call) => `${call.asked} ${call.outcome?.sha256 ?? ''}`))
  const unknown = snapshots.filter(({ asked, sha256 }) => !answers.has(`${asked} ${sha256}`))
  expect(unknown).toEqual([])
  await batch.showTab('Summary')
  for (const [line, sum] of [
    ['All items', sumOf(snapshots.map(({ all }) => all))],
    ['Depositable', sumOf(snapshots.map(({ depositable }) => depositable))],
  ] as const) {
    const cells = await batch.total(line).getByRole('cell').allInnerTexts()
    const numbersIn = cells.slice(0, 2).map((text) => Number(text.replaceAll(/[^\d.]/gu, '')))
    expect(numbersIn, line).toEqual([sum.items, sum.cents / 100])
  }
}
