import { hostileBytes } from './hostile'
import type { Random } from './random'

/** Bytes that an input may have at most: what is larger would only make the others wait. */
export const longestInput = 512 * 1024

export interface BytesAround {
  /** Others that an input may be crossed with. */
  readonly corpus: readonly Uint8Array[]
  /** What means something to the reader of these inputs. */
  readonly words: readonly Uint8Array[]
}

type Mutation = (input: Uint8Array, random: Random, around: BytesAround) => Uint8Array

/** Changes an input in one place to a few places. */
export function mutateBytes(input: Uint8Array, random: Random, around: BytesAround): Uint8Array {
  let changed = input
  const times = 1 + random.below(random.chance(0.2) ? 12 : 3)
  for (let time = 0; time < times; time += 1) {
    changed = random.pick(mutations)(changed, random, around)
    if (changed.length > longestInput) changed = changed.subarray(0, longestInput)
  }
  return changed
}

const flip: Mutation = (input, random) => {
  const changed = Uint8Array.from(input)
  const at = random.below(input.length)
  if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
  return changed
}

const setByte: Mutation = (input, random) => {
  const changed = Uint8Array.from(input)
  const at = random.below(input.length)
  if (at < changed.length) {
    changed[at] = random.pick([0, 0x0a, 0x22, 0x2c, 0x2d, 0x30, 0x5c, 0x7b, 0x80, 0xff, 0x5b])
  }
  return changed
}

const putWord: Mutation = (input, random, { words }) => {
  const word =
    random.chance(0.5) && words.length > 0 ? random.pick(words) : random.pick(hostileBytes)
  const at = random.below(input.length + 1)
  const over = random.chance(0.5) ? Math.min(word.length, input.length - at) : 0
  return splice(input, at, over, word)
}

const takeAway: Mutation = (input, random) => {
  const { at, length } = range(input, random)
  return splice(input, at, length, noBytes)
}

const truncate: Mutation = (input, random) => input.subarray(0, random.below(input.length + 1))

const double: Mutation = (input, random) => {
  const { at, length } = range(input, random)
  const times = random.chance(0.1) ? 200 : 1 + random.below(4)
  const part = input.subarray(at, at + Math.min(length, 2000))
  const more = Buffer.concat(Array.from({ length: times }, () => part))
  return splice(input, at, 0, more)
}

const cross: Mutation = (input, random, { corpus }) => {
  if (corpus.length === 0) return input
  const other = random.pick(corpus)
  const { at, length } = range(other, random)
  const here = range(input, random)
  return splice(
    input,
    here.at,
    random.chance(0.5) ? here.length : 0,
    other.subarray(at, at + length),
  )
}

const swap: Mutation = (input, random) => {
  const { at, length } = range(input, random)
  const part = input.subarray(at, at + length)
  const rest = splice(input, at, length, noBytes)
  return splice(rest, random.below(rest.length + 1), 0, part)
}

/** Puts another number into the place of one. */
const otherNumber: Mutation = (input, random) => {
  const from = random.below(input.length)
  let at = from
  while (at < input.length && !isDigit(input[at])) at += 1
  let end = at
  while (end < input.length && isDigit(input[end])) end += 1
  return at === end ? input : splice(input, at, end - at, Buffer.from(random.pick(numbers)))
}

/** Puts another text between two quotation marks. */
const otherText: Mutation = (input, random) => {
  const at = input.indexOf(quote, random.below(input.length))
  const end = at < 0 ? -1 : input.indexOf(quote, at + 1)
  if (end < 0) return input
  const text = random.pick(hostileBytes)
  return splice(input, at + 1, end - at - 1, text)
}

const mutations: readonly Mutation[] = [
  flip,
  flip,
  setByte,
  putWord,
  putWord,
  takeAway,
  truncate,
  double,
  cross,
  swap,
  otherNumber,
  otherText,
]

const noBytes = new Uint8Array()
const quote = 0x22
const numbers = [
  '0',
  '-1',
  '1e400',
  '99999999999999999999',
  '0.1',
  '007',
  '2147483648',
  '1e5',
  '-0',
]

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

/** Some part of it, mostly a short one. */
function range(
  input: Uint8Array,
  random: Random,
): { readonly at: number; readonly length: number } {
  const at = random.below(input.length + 1)
  const rest = input.length - at
  const most = random.chance(0.7) ? Math.min(rest, 64) : rest
  return { at, length: random.below(most + 1) }
}

function splice(input: Uint8Array, at: number, gone: number, put: Uint8Array): Uint8Array {
  return Buffer.concat([input.subarray(0, at), put, input.subarray(at + gone)])
}
