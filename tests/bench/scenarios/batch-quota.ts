import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRandom } from '../../../electron/main/sandbox/random'
import type { BatchOrder } from '../../../shared/ipc-contract'
import { jsonText, readJsonText } from '../../../shared/json-text'
import { manyUsers, type TestUser } from '../../e2e/data/many-users'
import { valueOf } from '../../e2e/app/library-work'
import { withProject } from '../../e2e/app/projects'
import { callBridge, launchApp, type RunningApp } from '../../e2e/app/running-app'
import { startIndependentSkinsback } from '../../fakes/servers/independent-skinsback'
import { knowManyUsers } from '../../fakes/servers/independent-users'
import { removeFolder } from '../harness/bare-electron'
import type { Scenario } from '../scenario'

const credentials = { clientId: '90210', clientSecret: 'bench-only-secret' } as const
const quota = 500
const minute = 60_000

/** A little more than five and a half minutes by the quota. */
const users = 2750
/** As the app has it where the merchant sets nothing. */
const concurrency = 8
/** Milliseconds: any from 0 to this, drawn for each request. */
const mostLatency = 800
const lookEveryMs = 2000

/**
 * A batch against a server that counts each 60 s by itself, and blocks for a minute whoever is over. All of a request's
 * latency comes before it is counted, which bunches requests the most.
 */
export const batchQuota: Scenario = {
  name: 'batch-quota',
  isLong: true,
  rounds: () => 1,
  figures: [
    {
      id: 'quota-use',
      label: 'batch of more than 5 minutes: calls, of those that the quota allows',
      unit: '%',
      floor: null,
      goal: { kind: 'least', value: 98 },
    },
    {
      id: 'quota-most',
      label: 'batch: most calls in any 60 s, as the server counts',
      unit: 'calls',
      floor: null,
      goal: { kind: 'most', value: quota },
    },
    {
      id: 'quota-blocked',
      label: 'batch: calls answered with error -7',
      unit: 'calls',
      floor: null,
      goal: { kind: 'most', value: 0 },
    },
  ],
  async run({ folder }) {
    const known = manyUsers(users)
    const random = createRandom(5)
    const crowd = knowManyUsers({
      users: known,
      quota,
      blockTime: minute,
      transit: () => random(mostLatency + 1),
      latency: () => 0,
    })
    const arrivals: number[] = []
    const server = await startIndependentSkinsback({
      ...credentials,
      async answer(request) {
        const answer = await crowd.answer(request)
        arrivals.push(performance.now())
        return answer
      },
    })
    const dataFolder = await mkdtemp(path.join(folder, 'quota-'))
    const app = await launchApp({ dataFolder })
    try {
      const project = await withProject(app.page, { endpoint: server.endpoint, ...credentials })
      await runBatch(app, project.id, known)
      const took = (arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)
      if (took < 5 * minute) throw new Error(`The batch took ${took} ms only`)
      return {
        // The first call begins the time, so it is not among those that the time allows.
        'quota-use': ((crowd.given().size - 1) / ((took * quota) / minute)) * 100,
        'quota-most': crowd.mostInAMinute(),
        'quota-blocked': crowd.blocked(),
      }
    } finally {
      await app.quit()
      await server.close()
      await removeFolder(dataFolder)
    }
  },
}

/** To its end, with each Steam user done once. */
async function runBatch({ page }: RunningApp, projectId: string, known: readonly TestUser[]) {
  const started = await callBridge(
    page,
    'startBatch',
    jsonText<BatchOrder>({
      name: 'Quota',
      projectId,
      terms: {
        currency: '',
        multiplier: '',
        customCurrency: '',
        customCurrencyRate: '',
        keepTradeTokens: false,
        concurrency,
      },
      targets: known.map(({ steamId, tradeToken }, place) => ({
        line: place + 1,
        label: '',
        game: 'cs2',
        steamId,
        tradeToken,
      })),
    }),
  )
  valueOf(started)
  for (;;) {
    await setTimeout(lookEveryMs)
    const [batch] = readJsonText(valueOf(await callBridge(page, 'readBatches'))).batches
    if (batch === undefined) throw new Error('There is no batch')
    if (batch.phase.kind === 'running') continue
    const done = batch.rows.filter(({ state }) => state.kind === 'done').length
    if (batch.phase.kind === 'ended' && done === known.length) return
    throw new Error(`The batch is ${batch.phase.kind}, with ${done} of ${known.length} done`)
  }
}
