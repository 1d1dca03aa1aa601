import { itemFlags } from '@shared/domain/item-columns'
import type { PlainItems } from '@shared/domain/item-columns-builder'
import type { RowArrays } from '@shared/domain/item-rows'
import { createByteDictionary } from './byte-dictionary'
import { utf8Text } from './utf8-text'

/**
 * Reads the item at `from`, whose `{` stands there, straight from its bytes into columns. `place`: of that byte in the answer.
 * Gives the index behind the comma that follows it, or of the `]`; -1, and nothing was read, where the item or what is behind it is
 * not of the plain shape, or the bytes end first: JSON.parse and the tolerant builder then say what it is. Behind the bytes have to
 * stand {@link plainItemMargin} zeros: a look beyond the end of an array would cost as much as all the rest.
 */
export type ReadPlainItem = (bytes: Uint8Array, from: number, place: number) => number

export const plainItemMargin = 8

const quote = 0x22
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
const comma = 0x2c
const colon = 0x3a
const point = 0x2e
const zero = 0x30
const nine = 0x39
const space = 0x20
const firstBeyondAscii = 0x7f

/** Names of members, by number. 0 is any other. */
const memberNames = [
  'item',
  'name',
  'price',
  'price_local',
  'multiplied_price_local',
  'disabled',
  'stickers',
  'asset_id',
  'class_id',
  'icon_url',
  'app_id',
  'tradable',
]
const [item, name, price, priceLocal, multipliedPriceLocal, disabled, stickers] = [
  1, 2, 3, 4, 5, 6, 7,
]
const [assetId, classId, iconUrl, appId, tradable] = [8, 9, 10, 11, 12]
const isInner = (member: number) => member >= assetId

/** Each with its quotes. */
const memberBytes = memberNames.map((text) => new TextEncoder().encode(`"${text}"`))

/** Without these an item needs bending. */
const neededMembers = (1 << item) | (1 << name) | (1 << disabled) | (1 << assetId) | (1 << tradable)

/** Digits of a number that whole millionths hold without a doubt, and behind the point. */
const mostDigits = 14
const mostFraction = 6
const powersOfTen = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

/** Whole numbers of so many digits are exact, and written as JSON.parse's number would be. */
const mostIdDigits = 15

/** Members that are looked for where the last item had them. */
const mostMembers = 32

/**
 * A reader of plain items: objects with the documented members, each once, in any order, of the documented types, with any
 * others that are scalars. It accepts what JSON.parse accepts and reads what `add` would read, without a bend; whatever it is not
 * sure of it leaves alone.
 */
export function createPlainItems(target: PlainItems): ReadPlainItem {
  const { rows, names, icons, stickersIndex, countPlain } = target
  const nameDictionary = createByteDictionary()
  const iconDictionary = createByteDictionary()
  /** The members of the last item in their order, of both objects as they came. */
  const expected = new Uint8Array(mostMembers)
  let turn = 0
  let seen = 0
  let flags = 0
  let assetFrom = 0
  let assetTo = 0
  let classFrom = 0
  let classTo = 0
  let nameFrom = 0
  let nameTo = 0
  let nameHash = 0
  let iconFrom = 0
  let iconTo = 0
  let iconHash = 0
  let stickersFrom = 0
  let stickersTo = 0
  let hash = 0
  let isPlainText = false
  let member = 0

  /** The index of the closing quote of a text that begins at `from`, or -1. Sets `hash` and `isPlainText`. */
  const textEnd = (bytes: Uint8Array, from: number): number => {
    let sum = 0x811c9dc5 | 0
    let isAscii = true
    for (let index = from; ; index += 1) {
      const byte = bytes[index] ?? 0
      if (byte === quote) {
        hash = sum
        isPlainText = isAscii
        return index
      }
      if (byte < space) return -1
      if (byte === backslash) {
        // What follows it is no end, whatever it is; whether it is an escape is told where the text is read.
        index += 1
        sum = Math.imul(sum ^ (bytes[index] ?? 0), 0x01000193)
        isAscii = false
      } else if (byte >= firstBeyondAscii) {
        isAscii = false
      }
      sum = Math.imul(sum ^ byte, 0x01000193)
    }
  }

  /** The index behind a member's name and its colon, or -1. Sets `member`. */
  const readMember = (bytes: Uint8Array, from: number): number => {
    const guess = expected[turn] ?? 0
    let end = guess === 0 ? -1 : endOfName(bytes, from, guess)
    if (end >= 0) {
      member = guess
    } else {
      if (bytes[from] !== quote) return -1
      end = textEnd(bytes, from + 1)
      // Written in another way it may be one of those that we know.
      if (end < 0 || !isPlainText) return -1
      end += 1
      member = 0
      for (let known = 1; known <= memberNames.length; known += 1) {
        if (endOfName(bytes, from, known) === end) member = known
      }
      if (turn < mostMembers) expected[turn] = member
    }
    turn += 1
    const index = skipSpace(bytes, end)
    return bytes[index] === colon ? skipSpace(bytes, index + 1) : -1
  }

  /** Reads the value of `member` at `from`. Gives the index behind it, or -1. */
  const readValue = (bytes: Uint8Array, from: number, row: number, arrays: RowArrays): number => {
    switch (member) {
      case name: {
        const end = bytes[from] === quote ? textEnd(bytes, from + 1) : -1
        if (end < 0 || end === from + 1) return -1
        nameFrom = from
        nameTo = end + 1
        nameHash = hash
        return end + 1
      }
      case iconUrl: {
        const end = bytes[from] === quote ? textEnd(bytes, from + 1) : -1
        if (end < 0) return -1
        iconFrom = from
        iconTo = end + 1
        iconHash = hash
        return end + 1
      }
      case price:
        return readPrice(bytes, from, arrays.price.micros, row)
      case priceLocal:
        return readPrice(bytes, from, arrays.priceLocal.micros, row)
      case multipliedPriceLocal:
        return readPrice(bytes, from, arrays.multipliedPriceLocal.micros, row)
      case disabled:
        return readFlag(bytes, from, itemFlags.disabled)
      case tradable:
        return readFlag(bytes, from, itemFlags.tradable)
      case stickers:
        return readStickers(bytes, from)
      case assetId: {
        const end = bytes[from] === quote ? textEnd(bytes, from + 1) : -1
        if (end < 0 || !isPlainText || end === from + 1) return -1
        assetFrom = from + 1
        assetTo = end
        return end + 1
      }
      case classId:
        return readClassId(bytes, from)
      case appId:
        return readAppId(bytes, from, arrays.appIds, row)
      default:
        return skipScalar(bytes, from)
    }
  }

  const readFlag = (bytes: Uint8Array, from: number, flag: number): number => {
    const byte = bytes[from] ?? 0
    if (byte === 0x31 || byte === zero) {
      if (byte !== zero) flags |= flag
      // A longer number is none of the two.
      return from + 1
    }
    const end = endOfWord(bytes, from, trueBytes)
    if (end >= 0) {
      flags |= flag
      return end
    }
    return endOfWord(bytes, from, falseBytes)
  }

  const readClassId = (bytes: Uint8Array, from: number): number => {
    if (bytes[from] === quote) {
      const end = textEnd(bytes, from + 1)
      if (end < 0 || !isPlainText) return -1
      classFrom = from + 1
      classTo = end
      return end + 1
    }
    const end = endOfDigits(bytes, from)
    if (end < 0 || end - from > mostIdDigits) return -1
    classFrom = from
    classTo = end
    return end
  }

  const readStickers = (bytes: Uint8Array, from: number): number => {
    if (bytes[from] !== openBracket) return -1
    const isEmpty = bytes[from + 1] === closeBracket
    stickersFrom = from
    stickersTo = isEmpty ? from + 2 : endOfNested(bytes, from)
    return stickersTo
  }

  /** Reads the members of an object whose `{` stands at `from`. Gives the index behind its `}`, or -1. */
  const readObject = (
    bytes: Uint8Array,
    from: number,
    row: number,
    arrays: RowArrays,
    inner: boolean,
  ): number => {
    let index = skipSpace(bytes, from + 1)
    if (bytes[index] === closeBrace) return index + 1
    for (;;) {
      index = readMember(bytes, index)
      if (index < 0) return -1
      // In the other object a name means nothing.
      if (member !== 0 && isInner(member) !== inner) member = 0
      if (member !== 0) {
        if ((seen & (1 << member)) !== 0) return -1
        seen |= 1 << member
      }
      if (member === item) {
        if (bytes[index] !== openBrace) return -1
        index = readObject(bytes, index, row, arrays, true)
      } else {
        index = readValue(bytes, index, row, arrays)
      }
      if (index < 0) return -1
      index = skipSpace(bytes, index)
      const byte = bytes[index]
      if (byte === closeBrace) return index + 1
      if (byte !== comma) return -1
      index = skipSpace(bytes, index + 1)
    }
  }

  /** Looks up what stands in dictionaries, once the item is known to count. False: a text cannot be read. */
  const readTexts = (bytes: Uint8Array, row: number, arrays: RowArrays): boolean => {
    if ((seen & (1 << iconUrl)) === 0) iconTo = iconFrom
    if ((seen & (1 << stickers)) === 0) stickersTo = stickersFrom
    let nameIndex = nameDictionary.find(bytes, nameFrom, nameTo, nameHash)
    let iconIndex =
      iconTo === iconFrom ? -1 : iconDictionary.find(bytes, iconFrom, iconTo, iconHash)
    const nameText = nameIndex < 0 ? parsed(bytes, nameFrom, nameTo) : ''
    const iconText = iconIndex < 0 && iconTo > iconFrom ? parsed(bytes, iconFrom, iconTo) : ''
    if (typeof nameText !== 'string' || typeof iconText !== 'string') return false
    if (stickersTo - stickersFrom <= 2) {
      arrays.stickers[row] = 0
    } else {
      const value = parsed(bytes, stickersFrom, stickersTo)
      const index = value === undefined ? null : stickersIndex(value)
      if (index === null) return false
      arrays.stickers[row] = index
    }
    if (nameIndex < 0) {
      nameIndex = names.indexOf(nameText, nameText)
      nameDictionary.put(bytes, nameFrom, nameTo, nameHash, nameIndex)
    }
    if (iconIndex < 0) {
      iconIndex = icons.indexOf(iconText, iconText)
      if (iconTo > iconFrom) iconDictionary.put(bytes, iconFrom, iconTo, iconHash, iconIndex)
    }
    arrays.names[row] = nameIndex
    arrays.icons[row] = iconIndex
    return true
  }

  return (bytes, from, place) => {
    const arrays = rows.reserve()
    const row = rows.count()
    turn = 0
    seen = 0
    flags = 0
    const end = readObject(bytes, from, row, arrays, false)
    if (end < 0 || (seen & neededMembers) !== neededMembers) return -1
    const next = skipSpace(bytes, end)
    // Only a comma or the end of the list makes an element count.
    if (bytes[next] !== comma && bytes[next] !== closeBracket) return -1
    if (!readTexts(bytes, row, arrays)) return -1
    rows.assetIds.addAscii(bytes, assetFrom, assetTo)
    if ((seen & (1 << classId)) === 0) classTo = classFrom
    rows.classIds.addAscii(bytes, classFrom, classTo)
    if ((seen & (1 << appId)) === 0) arrays.appIds[row] = 0
    if ((seen & (1 << price)) === 0) arrays.price.micros[row] = Number.NaN
    if ((seen & (1 << priceLocal)) === 0) arrays.priceLocal.micros[row] = Number.NaN
    if ((seen & (1 << multipliedPriceLocal)) === 0) {
      arrays.multipliedPriceLocal.micros[row] = Number.NaN
    }
    arrays.flags[row] = flags
    arrays.offsets[row] = place
    arrays.lengths[row] = end - from
    rows.commit()
    countPlain()
    return bytes[next] === comma ? next + 1 : next
  }
}

const trueBytes = new TextEncoder().encode('true')
const falseBytes = new TextEncoder().encode('false')
const nullBytes = new TextEncoder().encode('null')

/** The index behind a member's name, quotes and all, where it stands at `from`; -1: another does. */
function endOfName(bytes: Uint8Array, from: number, member: number): number {
  const wanted = memberBytes[member - 1]
  return wanted === undefined ? -1 : endOfWord(bytes, from, wanted)
}

function endOfWord(bytes: Uint8Array, from: number, word: Uint8Array): number {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[from + index] !== word[index]) return -1
  }
  return from + word.length
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let index = from
  for (;;) {
    const byte = bytes[index]
    if (byte !== space && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return index
    index += 1
  }
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine
}

/** Behind a whole number without a sign, as JSON writes it; -1: none, or one with a point or an exponent. */
function endOfDigits(bytes: Uint8Array, from: number): number {
  let end = from
  while (isDigit(bytes[end] ?? 0)) end += 1
  if (end === from || (bytes[from] === zero && end > from + 1)) return -1
  const next = bytes[end]
  return next === point || next === 0x65 || next === 0x45 ? -1 : end
}

/** Reads a price, or null: what has more digits, a sign or an exponent is left to those who know how to read it. */
function readPrice(bytes: Uint8Array, from: number, micros: Float64Array, row: number): number {
  let index = from
  let units = 0
  while (isDigit(bytes[index] ?? 0)) {
    units = units * 10 + (bytes[index] ?? 0) - zero
    index += 1
  }
  const whole = index - from
  if (whole === 0) {
    micros[row] = Number.NaN
    return endOfWord(bytes, from, nullBytes)
  }
  if (bytes[from] === zero && whole > 1) return -1
  let fraction = 0
  if (bytes[index] === point) {
    const first = index + 1
    index = first
    while (isDigit(bytes[index] ?? 0)) {
      units = units * 10 + (bytes[index] ?? 0) - zero
      index += 1
    }
    fraction = index - first
    if (fraction === 0) return -1
  }
  const byte = bytes[index]
  if (byte === 0x65 || byte === 0x45) return -1
  if (fraction > mostFraction || whole + mostFraction > mostDigits) return -1
  micros[row] = units * (powersOfTen[mostFraction - fraction] ?? 1)
  return index
}

/** Reads an app id, a whole number or the same as text. */
function readAppId(bytes: Uint8Array, from: number, appIds: Uint32Array, row: number): number {
  const isText = bytes[from] === quote
  const first = isText ? from + 1 : from
  const end = endOfDigits(bytes, first)
  if (end < 0 || end - first > 9 || (isText && bytes[end] !== quote)) return -1
  let id = 0
  for (let index = first; index < end; index += 1) id = id * 10 + (bytes[index] ?? 0) - zero
  appIds[row] = id
  return isText ? end + 1 : end
}

/** Behind a value that nobody reads; -1: it is no scalar, or one that takes a closer look. */
function skipScalar(bytes: Uint8Array, from: number): number {
  const byte = bytes[from] ?? 0
  if (isDigit(byte)) return endOfDigits(bytes, from)
  if (byte === quote) {
    for (let index = from + 1; ; index += 1) {
      const next = bytes[index] ?? 0
      if (next === quote) return index + 1
      if (next < space || next === backslash || next >= firstBeyondAscii) return -1
    }
  }
  for (const word of [trueBytes, falseBytes, nullBytes]) {
    const end = endOfWord(bytes, from, word)
    if (end >= 0) return end
  }
  return -1
}

/** Behind the list at `from`, by strings and brackets alone: JSON.parse says whether it is one. */
function endOfNested(bytes: Uint8Array, from: number): number {
  let depth = 0
  let inString = false
  for (let index = from; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (inString) {
      if (byte === backslash) index += 1
      else if (byte === quote) inString = false
    } else if (byte === quote) {
      inString = true
    } else if (byte === openBracket || byte === openBrace) {
      depth += 1
    } else if (byte === closeBracket || byte === closeBrace) {
      depth -= 1
      if (depth === 0) return index + 1
    }
  }
  return -1
}

/** The value of these bytes; undefined where they are no JSON. */
function parsed(bytes: Uint8Array, from: number, to: number): unknown {
  const text = utf8Text(bytes.subarray(from, to))
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
