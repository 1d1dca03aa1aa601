import { runBareElectron } from '../harness/bare-electron'
import type { Scenario } from '../scenario'

export const jsonParse: Scenario = {
  name: 'json-parse',
  figures: [
    {
      id: 'json-parse',
      label: 'first JSON.parse of the file',
      unit: 'ms',
      floor: null,
      goal: null,
    },
    { id: 'read-text', label: 'reading the file as text', unit: 'ms', floor: null, goal: null },
  ],
  async run({ folder, exportFile }) {
    const printed = await runBareElectron('json-parse', folder, {
      SKINVENTORY_BENCH_FILE: exportFile,
    })
    const { read, parse, status } = JSON.parse(printed) as {
      readonly read: number
      readonly parse: number
      readonly status: string
    }
    if (status !== 'success') throw new Error(`The file holds no inventory: ${printed}`)
    return { 'json-parse': parse, 'read-text': read }
  },
}
