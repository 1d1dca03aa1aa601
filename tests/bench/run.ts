import { mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { prepareFiles } from './data/prepare-files'
import { removeFolder } from './harness/bare-electron'
import { canReadMemory } from './harness/process-memory'
import { reportTable, type Samples } from './harness/report'
import { agGrid } from './scenarios/ag-grid'
import { batchQuota } from './scenarios/batch-quota'
import { blankPage } from './scenarios/blank-page'
import { columnLoops } from './scenarios/column-loops'
import { combinedMillion } from './scenarios/combined-million'
import { emptyWindow } from './scenarios/empty-window'
import { flingItems } from './scenarios/fling-items'
import { importAndOpen } from './scenarios/import-and-open'
import { jsonParse } from './scenarios/json-parse'
import { keyPress, keyPressFew } from './scenarios/key-press'
import { memoryWhileOpening } from './scenarios/memory-while-opening'
import { openFromLibrary } from './scenarios/open-from-library'
import { openingBlocks } from './scenarios/opening-blocks'
import { sortItems } from './scenarios/sort-items'
import { start } from './scenarios/start'
import type { Bench, Scenario } from './scenario'

const timed: readonly Scenario[] = [
  start,
  jsonParse,
  openFromLibrary,
  importAndOpen,
  openingBlocks,
  keyPress,
  keyPressFew,
  columnLoops,
  sortItems,
  blankPage,
  flingItems,
  agGrid,
  batchQuota,
]
const ofMemory: readonly Scenario[] = [emptyWindow, memoryWhileOpening, combinedMillion]

const resultFile = path.resolve(import.meta.dirname, '../../test-results/bench.json')

/** Measures, prints the table, and keeps every sample in test-results/bench.json. Answers the exit code. */
export async function runBench(args: string[]): Promise<number> {
  const { rounds, items, only, isQuick } = readArguments(args)
  if (!canReadMemory) console.log('Memory is not measured: only Linux tells the PSS of processes.')
  const all = canReadMemory ? [...timed, ...ofMemory] : timed
  const scenarios = all.filter(
    ({ name, isLong = false }) =>
      !(isQuick && isLong) && (only.length === 0 || only.includes(name)),
  )
  if (scenarios.length === 0)
    throw new Error(`There are: ${all.map(({ name }) => name).join(', ')}`)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'skinventory-bench-'))
  try {
    console.log(`Making an export of ${items} items …`)
    const bench = await prepareFiles(folder, items)
    const samples = await measure(scenarios, bench, rounds)
    const figures = scenarios.flatMap((scenario) => scenario.figures)
    const megabytes = ((await stat(bench.exportFile)).size / 1e6).toFixed(1)
    console.log(`\n${items} items (${megabytes} MB), medians of ${rounds} rounds, ${machine()}\n`)
    console.log(reportTable(figures, samples))
    await mkdir(path.dirname(resultFile), { recursive: true })
    await writeFile(
      resultFile,
      JSON.stringify({ items, rounds, machine: machine(), samples: Object.fromEntries(samples) }),
    )
    return 0
  } finally {
    await removeFolder(folder)
  }
}

/** Each scenario once a round, and each round in another order, so that none always follows the same one. */
async function measure(
  scenarios: readonly Scenario[],
  bench: Bench,
  rounds: number,
): Promise<Samples> {
  const samples = new Map<string, number[]>()
  const most = Math.max(...scenarios.map((scenario) => roundsOf(scenario, rounds)))
  for (let round = 0; round < most; round += 1) {
    const first = round % scenarios.length
    for (const scenario of [...scenarios.slice(first), ...scenarios.slice(0, first)]) {
      if (round >= roundsOf(scenario, rounds)) continue
      const values = await scenario.run(bench)
      for (const { id } of scenario.figures) {
        const value = values[id]
        if (value === undefined) throw new Error(`${scenario.name} did not measure ${id}`)
        samples.set(id, [...(samples.get(id) ?? []), value])
      }
      console.log(
        `round ${round + 1} of ${roundsOf(scenario, rounds)}: ${scenario.name} ${valuesText(values)}`,
      )
    }
  }
  return samples
}

function roundsOf({ rounds }: Scenario, asked: number): number {
  return rounds === undefined ? asked : rounds(asked)
}

function valuesText(values: Readonly<Record<string, number>>): string {
  return Object.values(values)
    .map((value) => value.toFixed(1))
    .join(', ')
}

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '10' },
      items: { type: 'string', default: '100000' },
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
    },
  })
  return {
    rounds: wholeNumber(values.rounds),
    items: wholeNumber(values.items),
    only: values.only,
    isQuick: values.quick,
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,6}$/u.test(text)) throw new Error(`A whole number was expected, not "${text}"`)
  return Number(text)
}

function machine(): string {
  const gibibytes = Math.round(os.totalmem() / 1024 ** 3)
  return `${os.platform()} ${os.arch()}, ${os.cpus().length} processors, ${gibibytes} GiB of memory`
}
