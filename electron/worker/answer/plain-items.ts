import { itemFlags } from '@shared/domain/item-columns'
import type { PlainItems } from '@shared/domain/item-columns-builder'
import type { RowArrays } from '@shared/domain/item-rows'
import { createByteDictionary } from './byte-dictionary'
import {
  quote,
  backslash,
  openBracket,
  closeBracket,
  openBrace,
  closeBrace,
  comma,
  colon,
  zero,
  space,
  firstBeyondAscii,
  trueBytes,
  falseBytes,
  endOfWord,
  skipSpace,
  endOfDigits,
  readPrice,
  readAppId,
  skipScalar,
  endOfNested,
  parsed,
} from './json-bytes'

/**
 * Reads the item at `from`, whose `{` stands there, straight from its bytes into columns. `place`: of that byte in the answer.
 * Gives the index behind the comma that follows it, or of the `]`; -1, and nothing was read, where the item or what is behind it is
 * not of the plain shape, or the bytes end first: JSON.parse and the tolerant builder then say what it is. Behind the bytes have to
 * stand {@link plainItemMargin} zeros: a look beyond the end of an array would cost as much as all the rest.
 */
export type ReadPlainItem = (bytes: Uint8Array, from: number, place: number) => number

export const plainItemMargin = 8

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

/** The index behind a member's name, quotes and all, where it stands at `from`; -1: another does. */
function endOfName(bytes: Uint8Array, from: number, member: number): number {
  const wanted = memberBytes[member - 1]
  return wanted === undefined ? -1 : endOfWord(bytes, from, wanted)
}
