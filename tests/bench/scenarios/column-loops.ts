import { runBareElectron } from '../harness/bare-electron'
import { buildModule } from '../harness/built-floor'
import type { Scenario } from '../scenario'

/** What is done with columns, each against a bare loop over the same arrays or the parsing of the same text. */
export const columnLoops: Scenario = {
  name: 'column-loops',
  figures: [
    {
      id: 'check-parse',
      label: 'JSON.parse of the text whose items are checked',
      unit: 'ms',
      floor: null,
      goal: null,
    },
    {
      id: 'check-types',
      label: 'checking the types of all items: what columns take beyond those of a bare loop',
      unit: 'ms',
      floor: 'check-parse',
      goal: { kind: 'times', value: 0.2 },
    },
    {
      id: 'check-columns',
      label: 'checking the types and making columns',
      unit: 'ms',
      floor: 'check-parse',
      goal: null,
    },
    {
      id: 'filter-totals-bare',
      label: 'a bare loop that filters and sums',
      unit: 'ms',
      floor: null,
      goal: null,
    },
    {
      id: 'filter-totals',
      label: 'filter and totals',
      unit: 'ms',
      floor: 'filter-totals-bare',
      goal: { kind: 'times', value: 2 },
    },
    {
      id: 'bare-sort',
      label: 'a bare sort of the row numbers, a typed array, by price',
      unit: 'ms',
      floor: null,
      goal: null,
    },
    {
      id: 'bare-sort-values',
      label: 'the same of the prices alone, which gives no rows',
      unit: 'ms',
      floor: null,
      goal: null,
    },
  ],
  async run({ folder, exportFile }) {
    const printed = await runBareElectron('column-loops', folder, {
      SKINVENTORY_BENCH_FILE: exportFile,
      SKINVENTORY_BENCH_MODULE: await buildModule('column-loops/measure.ts', folder),
    })
    return JSON.parse(printed) as Record<string, number>
  },
}
