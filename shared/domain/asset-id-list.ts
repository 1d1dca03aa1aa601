/** Steam counts items in 64 bits: at most twenty digits. */
const assetIdForm = /^\d{1,20}$/u

export function isAssetId(text: string): boolean {
  return assetIdForm.test(text)
}

/** What a text that should list asset ids holds. */
export interface AssetIdList {
  /** Each once, in the order in which they first stand in the text. */
  readonly assetIds: readonly string[]
  /** How many times an asset id came that had been named before. */
  readonly repeated: number
  readonly foreign: ForeignWords
}

/** What is no asset id. */
export interface ForeignWords {
  readonly count: number
  /** The first ones, cut where they are long; lines count from 1. */
  readonly first: readonly { readonly text: string; readonly line: number }[]
}

const mostForeign = 20
const mostForeignText = 60

/**
 * What stands between asset ids: white space (a byte order mark among it) and marks without width, commas and semicolons,
 * quotes of every kind (the apostrophe that our CSV puts before digits is one), brackets, bars and colons. So a column, a line,
 * a JSON list and a CSV are all read.
 */
const words = /[^\s\u200B-\u200D\u2060,;，；、"'`´“”„‟‘’‚‛«»‹›[\](){}<>|:]+/gu

const meansSomething = /[\p{L}\p{N}]/u

/** Reads asset ids out of a text that a person pasted. None is lost: a word is either an asset id or reported. */
export function readAssetIdList(text: string): AssetIdList {
  const assetIds = new Set<string>()
  const first: { readonly text: string; readonly line: number }[] = []
  let repeated = 0
  let foreign = 0
  for (const [index, line] of text.split(/\r\n|[\n\r\u2028\u2029]/u).entries()) {
    for (const [word] of line.matchAll(words)) {
      if (isAssetId(word)) {
        if (assetIds.size === assetIds.add(word).size) repeated += 1
      } else if (meansSomething.test(word)) {
        foreign += 1
        if (first.length < mostForeign) first.push({ text: cut(word), line: index + 1 })
      }
    }
  }
  return { assetIds: [...assetIds], repeated, foreign: { count: foreign, first } }
}

function cut(word: string): string {
  const letters = Array.from(word.slice(0, 2 * mostForeignText))
  return letters.length > mostForeignText ? `${letters.slice(0, mostForeignText).join('')}…` : word
}
