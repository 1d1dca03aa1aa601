import { withBareElectron } from '../harness/bare-electron'
import { fling } from '../harness/fling'
import type { Scenario } from '../scenario'

/** What the same wheel does to a page with nothing on it. */
export const blankPage: Scenario = {
  name: 'blank-page',
  figures: [
    {
      id: 'fling-blank',
      label: 'fling through a blank page: 95th percentile of a frame',
      unit: 'ms',
      floor: null,
      goal: null,
    },
  ],
  run: ({ folder }) =>
    withBareElectron('blank-page', folder, {}, async (app) => {
      const { frame } = await fling(app, { scroller: '[role="grid"]', row: null })
      return { 'fling-blank': frame }
    }),
}
