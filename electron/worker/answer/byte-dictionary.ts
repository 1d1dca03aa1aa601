import { enlarged } from '@shared/domain/growing-texts'

/** Finds what stands for a run of bytes that was seen before, without making a text of it. */
export interface ByteDictionary {
  /** What was put for these bytes; -1: nothing. `hash` is the caller's, the same for the same bytes. */
  readonly find: (bytes: Uint8Array, from: number, to: number, hash: number) => number
  /** To be called right after a `find` that gave -1 for the same bytes. `value` is a whole number from 0. */
  readonly put: (bytes: Uint8Array, from: number, to: number, hash: number, value: number) => void
}

/** Whoever chooses bytes of one hash makes us look at no more than so many. */
const mostLooks = 16

/** Beyond this nothing more is kept. */
const mostKeptBytes = 64 * 1024 * 1024

export function createByteDictionary(): ByteDictionary {
  /** Entry number + 1 by hash; 0: free. */
  let slots = new Uint32Array(1024)
  let hashes = new Int32Array(512)
  let starts = new Uint32Array(512)
  let ends = new Uint32Array(512)
  let values = new Uint32Array(512)
  let count = 0
  let kept = new Uint8Array(4096)
  let keptBytes = 0

  const isAt = (entry: number, bytes: Uint8Array, from: number, length: number): boolean => {
    const start = starts[entry] ?? 0
    if ((ends[entry] ?? 0) - start !== length) return false
    for (let index = 0; index < length; index += 1) {
      if (kept[start + index] !== bytes[from + index]) return false
    }
    return true
  }

  const place = (entry: number, hash: number) => {
    const mask = slots.length - 1
    let slot = spread(hash) & mask
    for (let looks = 0; looks < mostLooks; looks += 1) {
      if (slots[slot] === 0) {
        slots[slot] = entry + 1
        return
      }
      slot = (slot + 1) & mask
    }
  }

  const grow = () => {
    const larger = hashes.length * 2
    const hashesBefore = hashes
    hashes = new Int32Array(larger)
    hashes.set(hashesBefore)
    starts = enlarged(starts, larger)
    ends = enlarged(ends, larger)
    values = enlarged(values, larger)
    slots = new Uint32Array(larger * 2)
    for (let entry = 0; entry < count; entry += 1) place(entry, hashes[entry] ?? 0)
  }

  return {
    find(bytes, from, to, hash) {
      const mask = slots.length - 1
      let slot = spread(hash) & mask
      for (let looks = 0; looks < mostLooks; looks += 1) {
        const entry = (slots[slot] ?? 0) - 1
        if (entry < 0) return -1
        if (hashes[entry] === hash && isAt(entry, bytes, from, to - from)) {
          return values[entry] ?? 0
        }
        slot = (slot + 1) & mask
      }
      return -1
    },
    put(bytes, from, to, hash, value) {
      const length = to - from
      if (keptBytes + length > mostKeptBytes) return
      if (count === hashes.length) grow()
      if (keptBytes + length > kept.length) kept = enlarged(kept, keptBytes + length)
      kept.set(bytes.subarray(from, to), keptBytes)
      hashes[count] = hash
      starts[count] = keptBytes
      keptBytes += length
      ends[count] = keptBytes
      values[count] = value
      place(count, hash)
      count += 1
    },
  }
}

/** The low bits of a product say little of the high ones of its factors. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}
