import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { serialize } from 'node:v8'
import type { AppError } from '@shared/app-error'
import { batchSteps, type AppMethod } from '@shared/ipc-contract'
import { jsonText } from '@shared/json-text'
import { fail, ok, type Result } from '@shared/result'
import { readSettingsFile } from '../../../electron/main/adapters/settings-file'
import { compose } from '../../../electron/main/compose'
import { createAnswerCall } from '../../../electron/main/ipc/answer-call'
import { createRedaction } from '../../../electron/main/services/redaction'
import { createWaitingFiles } from '../../../electron/main/services/waiting-files'
import { batchOrder, deposit, draft, fitting, request } from '../../fakes/fitting-calls'
import { world } from '../electron/electron'
import { clearResult } from '../engine/clear-result'
import type { Random } from '../engine/random'
import { demand, type FuzzTarget } from '../engine/target'
import type { Answers } from '../seeds'
import { callIn, mutateCall, type Call } from './calls'
import { deserialized, serialized } from './command-line'

const markedSecret = 'MARKED-client-secret-5f1c'
/** Most calls of an input. */
const mostCalls = 8
/** Milliseconds: within them every call is answered, or ends when it is cancelled. */
const patience = 15_000

// What an answer named stands in later calls under these.
const names = { project: '$project', snapshot: '$snapshot', batch: '$batch' }

const withSecret = { ...draft, clientSecret: markedSecret }
const saved: unknown = ['saveProject', [withSecret]]
const fetched: unknown = ['fetchInventory', [{ ...request, projectId: names.project }, true, 'c1']]
const order = { ...batchOrder, projectId: names.project }
const one = [names.snapshot]

const sequences: readonly (readonly unknown[])[] = [
  [saved, fetched, ['openSnapshot', [names.snapshot, 'o1']], ['readLibrary', []]],
  [
    saved,
    fetched,
    ['annotateSnapshot', [names.snapshot, { name: 'n', note: 'm', pinned: true, steamId: '' }]],
  ],
  [saved, fetched, ['removeSnapshots', [one]], ['restoreSnapshots', [one]], ['readLibrary', []]],
  [
    saved,
    fetched,
    ['openCombined', [one, 'o2']],
    ['readRawItem', [names.snapshot, { offset: 30, length: 9 }]],
  ],
  [
    saved,
    fetched,
    [
      'exportSnapshots',
      [{ snapshotIds: one, rows: Uint32Array.of(0), format: 'csv', columns: ['name'] }, 'c2'],
    ],
    [
      'copyItems',
      [{ snapshotId: names.snapshot, rows: Uint32Array.of(0), format: 'json', columns: [] }, 'c3'],
    ],
  ],
  [
    ['importPaths', [['$file'], 'c1']],
    ['importPaths', [['$file'], 'c1']],
    ['chooseAndImport', ['c2']],
  ],
  [
    ['saveDraft', [deposit]],
    ['recordDraft', fitting.recordDraft],
    ['readDeposits', []],
    ['removeDrafts', fitting.removeDrafts],
  ],
  [
    saved,
    ['startBatch', [jsonText(order)]],
    ['readBatches', []],
    ...batchSteps.map((step) => ['steerBatch', [names.batch, step]]),
  ],
  [saved, ['removeProject', [names.project, 'remove']], ['restoreProject', [names.project]]],
  [saved, ['checkConnection', [names.project, 'c1']], ['limitLibrary', [1_000_000]]],
  Object.entries(fitting).slice(0, mostCalls),
]

/** Calls one after the other, all the way through the services to the files, with a network that answers anything. */
export function wholeAppTarget({ all }: Answers, scratch: string): FuzzTarget {
  world.answers = all
  return {
    name: 'calls-through-the-app',
    seeds: [
      ...sequences.map((calls) => serialize(calls)),
      ...Object.entries(fitting).map((call) => serialize([saved, fetched, call])),
    ],
    timeLimit: 60_000,
    mutate(input, random) {
      const calls = listIn(deserialized(input))
      return serialized(mutateSequence(calls, random)) ?? input
    },
    async feed(input) {
      const folder = mkdtempSync(path.join(scratch, 'app-'))
      try {
        return await callAll(
          listIn(deserialized(input)).slice(0, mostCalls).map(callIn),
          folder,
          all,
        )
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

function mutateSequence(calls: readonly unknown[], random: Random): readonly unknown[] {
  const at = random.below(calls.length)
  switch (random.below(5)) {
    case 0:
      return [...calls, random.pick(Object.entries(fitting))]
    case 1:
      return [...calls, ...listIn(random.pick(sequences))].slice(-mostCalls)
    default:
      return calls.length === 0 ? [saved] : calls.with(at, mutateCall(calls[at], random))
  }
}

async function callAll(
  calls: readonly Call[],
  folder: string,
  answers: readonly Uint8Array[],
): Promise<string> {
  const file = path.join(folder, 'chosen.json')
  writeFileSync(file, answers[calls.length % answers.length] ?? '')
  Object.assign(world, {
    userData: path.join(folder, 'data'),
    chosen: file,
    requests: 1,
    opened: [],
  })
  world.secrets.clear()
  const log: string[] = []
  const told: unknown[] = []
  const composition = compose(
    {
      tell: (name, event) => void told.push([name, event]),
      openColumnsPort: () => port as never,
    },
    {
      settingsRead: readSettingsFile({ folder: world.userData, now: Date.now }),
      waiting: createWaitingFiles([file]),
      printer: {
        print: async () => ok(),
        makePdf: async () => fail({ kind: 'print-failed', detail: 'none' }),
      },
      log: (line) => log.push(line),
      redaction: createRedaction(''),
      lastLogLines: async () => log,
      notices: () => [],
    },
  )
  const answer = createAnswerCall(composition.api, (line) => log.push(line))
  const call = ({ method, passed }: Call) => answer({ method, arguments: passed, isTrusted: true })
  const known = { [names.project]: '', [names.snapshot]: '', [names.batch]: '', $file: file }
  const words: string[] = []
  const isSecret = !calls.some(({ passed }) => saysOpenly(passed, markedSecret))
  try {
    for (const asked of calls) {
      const passed = named(asked.passed, known) as readonly unknown[]
      const result = await settled(call, { method: asked.method, passed })
      words.push(`${asked.method} ${clearResult(result)}`)
      demand(
        !isSecret || !holds(result, markedSecret),
        `${asked.method} gives the client secret away`,
      )
      if (result.ok) learn(asked.method, result.value, known)
    }
  } finally {
    composition.close()
  }
  demand(!isSecret || !holds([log, told], markedSecret), 'the client secret was told or logged')
  for (const link of world.opened) {
    demand(/^https:\/\/(?:www\.)?(?:steamcommunity|skinsback)\.com\//u.test(link), `opened ${link}`)
  }
  return words.join(' ').slice(-160)
}

const port = {
  postMessage: () => undefined,
  on: () => undefined,
  start: () => undefined,
  close: () => undefined,
}

/** Some wait for the quota or for an answer: those end when they are told to. */
async function settled(
  call: (asked: Call) => Promise<Result<unknown, AppError>>,
  asked: Call,
): Promise<Result<unknown, AppError>> {
  const result = call(asked)
  const soon = await within(result)
  if (soon !== null) return soon
  const callId = asked.passed.findLast((value) => typeof value === 'string')
  await call({ method: 'cancelCall', passed: [callId] })
  const late = await within(result)
  demand(late !== null, `${asked.method} is never answered`)
  return late
}

async function within<Value>(work: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

function learn(method: AppMethod, value: unknown, known: Record<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  const { id, project } = value as {
    readonly id?: string
    readonly project?: { readonly id: string }
  }
  if (method === 'saveProject' && project !== undefined) known[names.project] = project.id
  if (method === 'fetchInventory' && id !== undefined) known[names.snapshot] = id
  if (method === 'startBatch' && id !== undefined) known[names.batch] = id
}

/** The value with names replaced by what they stand for; only in places that a mutation leaves plain. */
function named(value: unknown, known: Readonly<Record<string, string>>, depth = 0): unknown {
  if (typeof value === 'string') {
    // Within it, too: lists cross the bridge as text.
    return Object.entries(known).reduce(
      (text, [name, meant]) => text.replaceAll(name, () => meant),
      value,
    )
  }
  if (depth > 3 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => named(part, known, depth + 1))
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__'))
    return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, named(part, known, depth + 1)]),
  )
}

/** Whether the text was passed in another place than that of the secret, too: then it is none. */
function saysOpenly(value: unknown, text: string, depth = 0): boolean {
  if (typeof value === 'string') return value.includes(text)
  // Some hold themselves.
  if (typeof value !== 'object' || value === null || depth > 8) return false
  const parts = value instanceof Map ? [...value] : Object.entries(value)
  return parts.some(([name, part]) => name !== 'clientSecret' && saysOpenly(part, text, depth + 1))
}

function holds(value: unknown, text: string): boolean {
  const written: string | undefined = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? String(part) : part,
  )
  return written?.includes(text) ?? false
}

/** Without holes, which cross from process to process as such. */
function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? Array.from(value as readonly unknown[]) : []
}
