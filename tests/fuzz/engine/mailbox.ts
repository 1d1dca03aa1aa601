import { longestInput } from './mutate-bytes'

/** Where a thread leaves the input that it is at, for the case that it never comes back from it. */
export interface Mailbox {
  readonly leave: (target: number, input: Uint8Array) => void
  /** That it came back. */
  readonly clear: () => void
  /** What it is at; null: nothing. */
  readonly look: () => { readonly target: number; readonly input: Uint8Array } | null
  /** Changes with every input. */
  readonly count: () => number
}

const headWords = 3
const headBytes = headWords * 4
const none = -1

export function makeMailboxMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(headBytes + longestInput)
}

export function mailboxIn(memory: SharedArrayBuffer): Mailbox {
  const head = new Int32Array(memory, 0, headWords)
  const body = new Uint8Array(memory, headBytes)
  return {
    leave(target, input) {
      body.set(input)
      Atomics.store(head, 1, input.length)
      Atomics.store(head, 2, target + 1)
      Atomics.add(head, 0, 1)
    },
    clear: () => void Atomics.store(head, 2, 0),
    look() {
      const target = Atomics.load(head, 2) - 1
      if (target === none) return null
      return { target, input: Uint8Array.from(body.subarray(0, Atomics.load(head, 1))) }
    },
    count: () => Atomics.load(head, 0),
  }
}
