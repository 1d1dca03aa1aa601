import { memoryOfBareElectron } from '../harness/bare-electron'
import type { Scenario } from '../scenario'

const settlingMs = 2_000

export const emptyWindow: Scenario = {
  name: 'empty-window',
  figures: [
    {
      id: 'empty-window',
      label: 'memory of an empty window',
      unit: 'MiB',
      floor: null,
      goal: null,
    },
  ],
  async run({ folder }) {
    return { 'empty-window': await memoryOfBareElectron('empty-window', folder, settlingMs) }
  },
}
