import type { PackedTexts } from './packed-chunk'

/** Texts that are gathered one behind the other: a string each would cost several times what the bytes do. */
export interface GrowingTexts {
  readonly add: (text: string) => void
  /** Adds the text whose bytes, all of them ASCII, are those from `from` up to `to`. */
  readonly addAscii: (bytes: Uint8Array, from: number, to: number) => void
  /** Leaves the first so many. */
  readonly cut: (count: number) => void
  /** Hands all of them out, and begins anew. */
  readonly take: () => PackedTexts
}

const usualBytes = 4096

/** `textOf`: the text of ASCII bytes. */
export function createGrowingTexts(textOf: (ascii: Uint8Array) => string): GrowingTexts {
  let lengths = new Uint32Array(256)
  let count = 0
  /** What came before the bytes that are held. */
  let parts: string[] = []
  let held = new Uint8Array(usualBytes)
  let heldBytes = 0

  const pushLength = (length: number) => {
    if (count === lengths.length) lengths = enlarged(lengths, count + 1)
    lengths[count] = length
    count += 1
  }
  const flush = () => {
    if (heldBytes === 0) return
    parts.push(textOf(held.subarray(0, heldBytes)))
    heldBytes = 0
  }
  const whole = () => {
    flush()
    return parts.length === 1 ? (parts[0] ?? '') : parts.join('')
  }

  return {
    add(text) {
      flush()
      parts.push(text)
      pushLength(text.length)
    },
    addAscii(bytes, from, to) {
      const length = to - from
      if (heldBytes + length > held.length) held = enlarged(held, heldBytes + length)
      for (let index = 0; index < length; index += 1) {
        held[heldBytes + index] = bytes[from + index] ?? 0
      }
      heldBytes += length
      pushLength(length)
    },
    cut(left) {
      let end = 0
      for (let index = 0; index < left; index += 1) end += lengths[index] ?? 0
      parts = [whole().slice(0, end)]
      count = left
    },
    take() {
      const taken = { text: whole(), lengths: lengths.slice(0, count) }
      parts = []
      count = 0
      return taken
    },
  }
}

/** At least twice as large, so that growing costs no more than filling. */
export function enlarged<Kind extends Uint8Array | Uint32Array | Float64Array>(
  array: Kind,
  least: number,
): Kind {
  const Larger = array.constructor as new (length: number) => Kind
  const larger = new Larger(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}
