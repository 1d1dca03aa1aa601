import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { draftProblems } from '@shared/domain/draft-readiness'
import { handOverText, type HandOverForm } from '@shared/domain/hand-over-text'
import { authentications, type Authentication } from '@shared/domain/project'
import { systemClock } from '../../electron/main/adapters/system-clock'
import { createSandbox } from '../../electron/main/sandbox/sandbox'
import { draftItemOf, draftOf } from '../fakes/draft-fixture'
import { takeDeposits } from '../fakes/servers/independent-deposits'
import {
  startIndependentSkinsback,
  type IndependentSkinsback,
} from '../fakes/servers/independent-skinsback'
import { hostileOrderIds } from './hostile-text'
import { hasProgram, runScript } from './programs'

// The very texts that are shown are run, and what they send is what a server gets.

interface Program {
  readonly form: HandOverForm
  readonly program: string
  readonly file: string
  readonly needs: readonly string[]
}

const programs: readonly Program[] = [
  { form: 'node', program: process.execPath, file: 'deposit.mjs', needs: [] },
  { form: 'curl', program: 'sh', file: 'deposit.sh', needs: ['curl'] },
  { form: 'curl', program: 'bash', file: 'deposit.sh', needs: ['bash', 'curl'] },
  { form: 'php', program: 'php', file: 'deposit.php', needs: ['php'] },
]

const published = readFileSync(
  new URL('../fixtures/user-inventory-rust.json', import.meta.url),
  'utf8',
)

interface PublishedItem {
  readonly item: { readonly asset_id: string; readonly tradable: unknown }
  readonly price: number
  readonly disabled: boolean
}

const assetIds = (JSON.parse(published) as { data: { items: PublishedItem[] } }).data.items
  .filter(({ item, price, disabled }) => Boolean(item.tradable) && price > 0 && !disabled)
  .map(({ item }) => item.asset_id)

const sandbox = createSandbox({ clock: systemClock, reportBug: () => undefined })
const user = sandbox.users.find(({ kind }) => kind.kind === 'everyday')
const steamId = user?.steamId ?? ''
const tradeToken = new URL(user?.tradeUrl ?? '').searchParams.get('token') ?? ''
/** Holds what a shell and a header might change. */
const independentSecret = `$HOME"'\\\`id\`%s;!!`

let runs = 0
let sandboxEndpoint = ''
let independent: IndependentSkinsback

beforeAll(async () => {
  sandboxEndpoint = (await sandbox.start()).endpoint
  independent = await startIndependentSkinsback({
    clientId: 'client-7',
    clientSecret: independentSecret,
    answer: takeDeposits({ game: 'rust', steamId, tradeToken, inventory: published }),
  })
})
afterAll(async () => {
  await sandbox.stop()
  await independent.close()
})

function draftWith(facts: Partial<DepositDraft>): DepositDraft {
  const empty = draftOf()
  const request = { ...empty.origin.request, game: 'rust', steamId } as const
  return draftOf({
    items: assetIds.map((assetId) => draftItemOf(assetId)),
    origin: { ...empty.origin, request },
    ...facts,
  })
}

/** What runs this draft's snippet prints. */
async function create(
  { form, program, file }: Program,
  draft: DepositDraft,
  project: { readonly endpoint: string; readonly authentication: Authentication },
  credentials: { readonly clientId: string; readonly clientSecret: string },
): Promise<unknown> {
  expect(draftProblems(draft, { now: 1, priceAgeLimit: null, otherOrderIds: [] }).problems).toEqual(
    [],
  )
  const script = handOverText(form, { draft, tradeToken, project })
  const { code, stdout, stderr, made } = await runScript(program, file, script, {
    SKINSBACK_CLIENT_ID: credentials.clientId,
    SKINSBACK_CLIENT_SECRET: credentials.clientSecret,
  })
  expect({ code, stderr, made }).toEqual({ code: 0, stderr: '', made: [] })
  return JSON.parse(stdout)
}

describe.each(programs)('$form by $program', (snippet) => {
  const missing = snippet.needs.filter((program) => !hasProgram(program))
  const name = (title: string) =>
    missing.length === 0 ? title : `${title} (left out: this machine has no ${missing.join(', ')})`

  describe.each(authentications)('with %s', (authentication) => {
    test.skipIf(missing.length > 0)(name('creates a deposit in the sandbox'), async () => {
      const project = { endpoint: sandboxEndpoint, authentication }
      for (const hostile of ['', ...hostileOrderIds.slice(0, 2)]) {
        runs += 1
        const orderId = `A-${runs}${hostile}`
        const draft = draftWith({ orderId, currency: 'usd' })
        const answer = await create(snippet, draft, project, sandbox.credentials)
        expect(answer).toEqual({ status: 'success', transaction_id: expect.any(String) as string })
      }
    })

    test.skipIf(missing.length > 0)(
      name('sends what was chosen, whatever stands in it, to a server that knows nothing of us'),
      async () => {
        // An order id is used once, so each run has its own.
        runs += 1
        const mark = `-${runs}`
        const project = {
          endpoint: `${independent.endpoint}?a='\\$(touch-made){1,2}`,
          authentication,
        }
        await Promise.all(
          hostileOrderIds.map(async (hostile) => {
            const orderId = `${hostile}${mark}`
            const resultUrl = `https://shop.example/?'"\\$(touch-made)\`!!=${mark}`
            const draft = draftWith({ orderId, resultUrl })
            const answer = await create(snippet, draft, project, {
              clientId: 'client-7',
              clientSecret: independentSecret,
            })
            expect(answer).toMatchObject({ status: 'success' })
            const seen = independent.requests.find(
              ({ parameters }) => parameters['order_id'] === orderId,
            )
            const { shopid, sign, ...sent } = seen?.parameters ?? {}
            expect(sent).toEqual({
              method: 'create_from_user_inventory',
              game: 'rust',
              steam_id: steamId,
              trade_token: tradeToken,
              item_asset_ids: assetIds,
              order_id: orderId,
              result_url: resultUrl,
            })
            expect(seen?.headers['content-type']).toBe('application/json')
            // curl always takes the headers.
            const signs = authentication === 'signature' && snippet.form !== 'curl'
            expect(shopid).toBe(signs ? 'client-7' : undefined)
            expect(typeof sign).toBe(signs ? 'string' : 'undefined')
            expect(seen?.headers['x-client-secret']).toBe(signs ? undefined : independentSecret)
          }),
        )
      },
    )
  })

  test.skipIf(missing.length > 0)(name('stops where the environment has no secret'), async () => {
    const project = { endpoint: independent.endpoint, authentication: 'signature' } as const
    const before = independent.requests.length
    const script = handOverText(snippet.form, { draft: draftWith({}), tradeToken, project })
    const run = await runScript(snippet.program, snippet.file, script, { SKINSBACK_CLIENT_ID: '7' })
    expect(run.code).not.toBe(0)
    expect(run.stdout + run.stderr).toContain('SKINSBACK_CLIENT_SECRET')
    expect(independent.requests).toHaveLength(before)
  })

  test.skipIf(missing.length > 0)(name('shows what a refusal says'), async () => {
    const project = { endpoint: sandboxEndpoint, authentication: 'headers' } as const
    const draft = draftWith({ orderId: 'A-1', items: [draftItemOf('12345')] })
    expect(await create(snippet, draft, project, sandbox.credentials)).toEqual({
      status: 'error',
      error_code: 0,
      error_message: 'invalid_item_asset_ids',
    })
  })

  test.skipIf(missing.length > 0)(name('sends as many items as a draft can hold'), async () => {
    const items = Array.from({ length: 10_000 }, (_, index) => draftItemOf(`7040881650${index}`))
    const project = { endpoint: sandboxEndpoint, authentication: 'signature' } as const
    expect(
      await create(snippet, draftWith({ orderId: 'A-2', items }), project, sandbox.credentials),
    ).toMatchObject({ error_message: 'invalid_item_asset_ids' })
  })
})
