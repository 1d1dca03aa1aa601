import { createAnswerCall } from '../../../electron/main/ipc/answer-call'
import { appMethods, type AppApi, type AppMethod } from '@shared/ipc-contract'
import { ok, type Result } from '@shared/result'
import type { AppError } from '@shared/app-error'
import { serialize } from 'node:v8'
import { fitting } from '../../fakes/fitting-calls'
import { clearResult } from '../engine/clear-result'
import { mutateValue } from '../engine/mutate-value'
import type { Random } from '../engine/random'
import { demand, type FuzzTarget } from '../engine/target'
import { deserialized, serialized } from './command-line'

export interface Call {
  readonly method: AppMethod
  readonly passed: readonly unknown[]
}

/** What a page that was taken over passes to each method; what is not a call at all becomes one without arguments. */
export function callIn(value: unknown): Call {
  const [name, passed] = Array.isArray(value) ? (value as readonly unknown[]) : []
  const method = appMethods.find((one) => one === name) ?? 'readStart'
  return { method, passed: Array.isArray(passed) ? (passed as readonly unknown[]) : [] }
}

/** Another method now and then; else other arguments. */
export function mutateCall(value: unknown, random: Random): unknown {
  const { method, passed } = callIn(value)
  if (random.chance(0.05)) return [random.pick(appMethods), passed]
  return [method, mutateValue(passed, random, 'clone')]
}

const callSeeds: readonly Uint8Array[] = appMethods.map((method) =>
  serialize([method, fitting[method]]),
)

/** The arguments of every method of the contract: what gets through to the services, and in what form. */
export const argumentsTarget: FuzzTarget = {
  name: 'arguments-of-methods',
  seeds: callSeeds,
  mutate: (input, random) => serialized(mutateCall(deserialized(input), random)) ?? input,
  async feed(input) {
    const { method, passed } = callIn(deserialized(input))
    let heard: readonly unknown[] | null = null
    const hear = async (...values: readonly unknown[]): Promise<Result<unknown, AppError>> => {
      heard = values
      return ok()
    }
    const api = Object.fromEntries(appMethods.map((one) => [one, hear])) as unknown as AppApi
    const log: string[] = []
    const answer = createAnswerCall(api, (line) => log.push(line))
    const result = await answer({ method, arguments: passed, isTrusted: true })
    const word = clearResult(result)
    demand(result.ok === (heard !== null), 'refused and done')
    demand(log.join('').length < 2000, 'the log repeats what was passed')
    if (heard !== null) for (const value of heard as readonly unknown[]) demandPlain(value, method)
    return `${method} ${word} ${log.length}`
  },
}

/** Nothing but the kinds of value that the contract knows, however deep; and no field that is not an own one. */
function demandPlain(value: unknown, method: AppMethod): void {
  if (typeof value !== 'object' || value === null) {
    demand(
      typeof value !== 'bigint' && typeof value !== 'symbol',
      `${method} heard a ${typeof value}`,
    )
    return
  }
  if (value instanceof Uint32Array) return
  const made: unknown = Object.getPrototypeOf(value)
  demand(
    made === Object.prototype || made === Array.prototype || made === null,
    `${method} heard an object of a class`,
  )
  demand(!Object.hasOwn(value, '__proto__'), `${method} heard of __proto__`)
  for (const part of Object.values(value)) demandPlain(part, method)
}
