import { appMethods, type AppApi } from '@shared/ipc-contract'
import { ok } from '@shared/result'
import { expect, test } from 'vitest'
import { keptBatchOf } from '../../../tests/fakes/batch-fixture'
import { fitting } from '../../../tests/fakes/fitting-calls'
import { createMapVault } from '../../../tests/fakes/ports/map-vault'
import { createAnswerCall } from '../ipc/answer-call'
import { knowSecretsOfCalls, knowSecretsOfVault, knowTokensOfBatches } from './known-secrets'

function listening() {
  const heard: string[] = []
  const hear = (text: string) => void heard.push(text)
  return { heard, known: { knowSecret: hear, knowTradeToken: hear } }
}

test('the keychain tells what goes in and what comes out', async () => {
  const { heard, known } = listening()
  const vault = knowSecretsOfVault(createMapVault(), known)
  await vault.write('p1', 'written secret')
  expect(await vault.read('p1')).toEqual(ok('written secret'))
  expect(heard).toEqual(['written secret', 'written secret'])
})

test('batches from the disk tell their trade tokens', async () => {
  const { heard, known } = listening()
  const list = async () => ok({ batches: [keptBatchOf()], setAside: [] })
  const store = knowTokensOfBatches({ list } as never, known)
  expect((await store.list()).ok).toBe(true)
  expect(heard).toEqual(['tok00001', 'tok00002', 'tok00003'])
})

test('every field of a call that is called like a secret is told', async () => {
  const { heard, known } = listening()
  const api = Object.fromEntries(
    appMethods.map((one) => [one, async () => ok()]),
  ) as unknown as AppApi
  const answer = createAnswerCall(knowSecretsOfCalls(api, known), () => undefined)
  let count = 0
  const marked = (name: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value
    if (/secret$|^tradeToken$/iu.test(name)) return `marked${(count += 1)}`
    // Lists that cross the bridge as text.
    return /^[[{]/u.test(value) ? JSON.stringify(JSON.parse(value, marked)) : value
  }
  for (const method of appMethods) {
    const passed = fitting[method].map((value) =>
      value instanceof Object && 'rows' in value
        ? value
        : (JSON.parse(JSON.stringify(value, marked)) as unknown),
    )
    const before = count
    const call =
      method === 'saveProject'
        ? [{ ...(passed[0] as object), clientSecret: `marked${(count += 1)}` }]
        : passed
    expect(await answer({ method, arguments: call, isTrusted: true })).toMatchObject({ ok: true })
    for (let number = before + 1; number <= count; number += 1)
      expect(heard).toContain(`marked${number}`)
  }
  expect(count).toBeGreaterThan(3)
})
