import type { Random } from '../../../electron/main/sandbox/random'
import type { StartState } from '../../../shared/ipc-contract'
import type { SandboxStart } from '../../../shared/ipc-contract'
import { callBridge, type RunningApp } from './running-app'
import type { KeptLedger } from './kept-ledger'
import { countRequest, fetchInto, importInto, valueOf, writeImportable } from './library-work'

export interface WorkPlace {
  readonly app: RunningApp
  readonly sandbox: SandboxStart
  /** Where files to import are put. */
  readonly folder: string
  readonly ledger: KeptLedger
  readonly random: Random
  /** Takes note of a Steam ID that the settings may hold from now on; what comes back says that they do. */
  readonly settingSteamId: (steamId: string) => () => void
}

const currencies = ['usd', 'eur', 'uah', 'kzt', 'cny'] as const

type Job = (place: WorkPlace) => Promise<void>

/** What one does to a library: each job tells the ledger before it begins, and once the app has reported it done. */
const jobs: readonly Job[] = [
  fetchOne,
  importSome,
  importSome,
  annotateOne,
  removeSome,
  restoreAll,
  saveForm,
]

/** Does one thing after the other, often two at once, until the app is gone. Throws what is not due to that. */
export async function workUntilGone(place: WorkPlace, isGone: () => boolean): Promise<number> {
  let done = 0
  while (!isGone()) {
    const chosen = [
      pickJob(place.random),
      ...(place.random(2) === 0 ? [pickJob(place.random)] : []),
    ]
    // Jobs of one kind at once would not know which of them the ledger means.
    const together = [...new Set(chosen)]
    // All of them come to their end before the ledger is looked at.
    const outcomes = await Promise.allSettled(together.map((job) => job(place)))
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') done += 1
      else if (!isGone()) throw outcome.reason
    }
  }
  return done
}

function pickJob(random: Random): Job {
  return jobs[random(jobs.length)] ?? fetchOne
}

async function fetchOne({ app, sandbox, ledger, random }: WorkPlace) {
  const currency = currencies[random(currencies.length)] ?? 'usd'
  const request = countRequest(sandbox, random(4) === 0 ? 10_000 : 1000, currency)
  const arrived = ledger.arriving(1)
  arrived([valueOf(await fetchInto(app, request))])
}

async function importSome({ app, folder, ledger, random }: WorkPlace) {
  const files = await Promise.all(
    Array.from({ length: 1 + random(3) }, () => writeImportable(folder, 1 + random(4000), random)),
  )
  const arrived = ledger.arriving(files.length)
  const imported = await importInto(
    app,
    files.map(({ file }) => file),
  )
  const kept = imported.map(({ result }) => valueOf(result))
  for (const [index, { snapshot }] of kept.entries()) {
    if (snapshot.contents.sha256 !== files[index]?.sha256)
      throw new Error('Not the bytes of the file')
  }
  arrived(kept.filter(({ isKnown }) => !isKnown).map(({ snapshot }) => snapshot))
}

async function annotateOne({ app, ledger, random }: WorkPlace) {
  const id = pickOf(ledger.keptIds(), random)
  if (id === null) return
  const name = `name ${random(1_000_000)}`
  const named = ledger.naming(id, name)
  const annotation = { name, note: 'x'.repeat(random(4000)), pinned: random(2) === 0, steamId: '' }
  valueOf(await callBridge(app.page, 'annotateSnapshot', id, annotation))
  named()
}

async function removeSome({ app, ledger, random }: WorkPlace) {
  const kept = ledger.keptIds()
  // A few always stay, so that there is something to lose.
  const ids = kept.slice(0, Math.min(1 + random(4), kept.length - 3))
  if (ids.length === 0) return
  const removed = ledger.removing(ids)
  valueOf(await callBridge(app.page, 'removeSnapshots', ids))
  removed()
}

async function restoreAll({ app, ledger }: WorkPlace) {
  const ids = ledger.removedIds()
  if (ids.length === 0) return
  const restored = ledger.restoring(ids)
  valueOf(await callBridge(app.page, 'restoreSnapshots', ids))
  restored()
}

async function saveForm({ app, random, settingSteamId }: WorkPlace) {
  const steamId = String(76_561_197_960_265_728n + BigInt(random(0x7fffffff)))
  const start: StartState = valueOf(await callBridge(app.page, 'readStart'))
  const set = settingSteamId(steamId)
  const { preferences } = start
  const form = { ...preferences.form, steamId }
  valueOf(await callBridge(app.page, 'savePreferences', { ...preferences, form }))
  set()
}

function pickOf<Value>(values: readonly Value[], random: Random): Value | null {
  return values[random(Math.max(values.length, 1))] ?? null
}
