import { describe, expect, it, vi } from 'vitest'
import { makeText } from './make-text'

const parts = {
  head: '<',
  part: (from: number, to: number) => 'x'.repeat(to - from),
  tail: '>',
}

function make(count: number, limit: number, controller = new AbortController()) {
  const onProgress = vi.fn<(done: number) => void>()
  const pause = vi.fn<() => Promise<void>>(async () => undefined)
  return {
    onProgress,
    pause,
    made: makeText(parts, { count, limit, signal: controller.signal, onProgress, pause }),
  }
}

describe('makeText', () => {
  it('makes a text in parts, with a pause between them', async () => {
    const { made, onProgress, pause } = make(4500, 10_000)
    expect(await made).toEqual({ kind: 'made', text: `<${'x'.repeat(4500)}>` })
    expect(onProgress.mock.calls).toEqual([[2000], [4000], [4500]])
    expect(pause).toHaveBeenCalledTimes(2)
  })

  it('gives up as soon as the text is too long', async () => {
    const { made, onProgress } = make(100_000, 3000)
    expect(await made).toEqual({ kind: 'too-long' })
    expect(onProgress).toHaveBeenCalledTimes(1)
    expect(await make(10, 11).made).toEqual({ kind: 'too-long' })
    expect((await make(10, 12).made).kind).toBe('made')
  })

  it('ends when it is cancelled', async () => {
    const controller = new AbortController()
    const { made, onProgress } = make(100_000, 1e9, controller)
    controller.abort()
    expect(await made).toEqual({ kind: 'cancelled' })
    expect(onProgress).toHaveBeenCalledTimes(1)
  })
})
