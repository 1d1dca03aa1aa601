import { readFileSync } from 'node:fs'
import path from 'node:path'
import { games } from '@shared/domain/game'
import { createRandom, type Random } from './engine/random'
import { mutateValue } from './engine/mutate-value'

/** Answers as SkinsBack publishes them, and the forms of them that a server or a file may hold. */
export interface Answers {
  readonly published: Uint8Array
  readonly all: readonly Uint8Array[]
}

/** `root`: of the repository. */
export function readAnswers(root: string): Answers {
  const fixture = (name: string) => readFileSync(path.join(root, 'tests/fixtures', name))
  const published = fixture('user-inventory-rust.json')
  const parsed = JSON.parse(published.toString()) as {
    readonly data: { readonly items: readonly object[] }
  }
  const few = {
    status: 'success',
    data: { items: parsed.data.items.slice(0, 2), currency_local: 'rub' },
  }
  const odd =
    '{"status":"success","data":{"items":[{"item":{"asset_id":18446744073709551615,"tradable":"1"},"name":"\\ud800",' +
    '"price":1e2,"stickers":[{"name":"s"},"t",null]},null,7,{"item":null}],"currency_local":"rub"}}'
  const error = (code: unknown, message: unknown) =>
    JSON.stringify({ status: 'error', error_code: code, error_message: message })
  const texts = [
    JSON.stringify(few),
    JSON.stringify({ data: few.data, status: 'success' }),
    odd,
    `\uFEFF${JSON.stringify(few)}`,
    JSON.stringify({ status: 'success', data: { items: [] } }),
    error(4, 'invalid_currency'),
    error('-7', 'request_limit_reached'),
    error(null, { deep: ['x'] }),
    '<!doctype html><title>502 Bad Gateway</title>',
    '{"status":"success"}',
    '',
  ]
  return {
    published,
    all: [
      published,
      ...texts.map((text) => Buffer.from(text)),
      fixture('user-inventory-error.json'),
    ],
  }
}

/** A change of the values in a text of JSON; the text itself where it is none. */
export function mutateJson(input: Uint8Array, random: Random): Uint8Array {
  const value = parsedOrUndefined(input)
  if (value === undefined) return input
  const text: string | undefined = JSON.stringify(mutateValue(value, random, 'json'))
  return Buffer.from(text ?? 'null')
}

export function parsedOrUndefined(input: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(input).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

/** The input in pieces of lengths that follow from it alone, so that it always comes in the same ones. */
export async function* inPieces(input: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const random = createRandom(input.length * 31 + (input[input.length >> 1] ?? 0))
  for (let at = 0; at < input.length;) {
    const length = 1 + random.below(random.chance(0.3) ? 8 : 4000)
    yield Uint8Array.from(input.subarray(at, at + length))
    at += length
  }
}

export const textOf = (input: Uint8Array) => Buffer.from(input).toString('utf8')
export const bytesOf = (...texts: readonly string[]) => texts.map((text) => Buffer.from(text))

export const jsonWords = [
  '"status":"success"',
  '"status":"error"',
  '"error_code":-7',
  '"error_message":',
  '"data":{',
  '"items":[',
  '"item":{',
  '"asset_id":',
  '"name":',
  '"price":',
  '"price_local":',
  '"stickers":[',
  '"tradable":',
  '"disabled":',
  '"currency_local":"rub"',
  '"answer":{',
  '"format":"skinventory-inventory","version":1,',
  ...games,
]
