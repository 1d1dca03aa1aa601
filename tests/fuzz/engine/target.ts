import type { Arbitrary } from 'fast-check'
import type { Random } from './random'

/** Something of the app that takes what others made. */
export interface FuzzTarget {
  /** Also the name of the folder of its regressions. */
  readonly name: string
  /** Good inputs, out of which others are made. */
  readonly seeds: readonly Uint8Array[]
  /** What means something to it; mutations put it into inputs. */
  readonly words?: readonly string[]
  /** Inputs by their form, beside those that are made out of the seeds. */
  readonly arbitrary?: Arbitrary<Uint8Array>
  /** A change that keeps the form: of the values in it, where the bytes are a text of something. */
  readonly mutate?: (input: Uint8Array, random: Random) => Uint8Array
  /** Milliseconds that one input may take; far more than it should. */
  readonly timeLimit?: number
  /**
   * Gives it an input, and answers what came of it, in a few words that are the same for like outcomes: an input with a
   * new one is kept, and others are made out of it. Throws where the property is broken.
   */
  readonly feed: (input: Uint8Array) => Promise<string> | string
}

/** That the property is broken. */
export class Broken extends Error {}

export function demand(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Broken(otherwise)
}
