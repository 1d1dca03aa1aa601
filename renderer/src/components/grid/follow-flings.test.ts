import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { followFlings } from './follow-flings'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function scrolledList() {
  const list = document.createElement('div')
  Object.defineProperty(list, 'clientHeight', { value: 600 })
  let at = 1000
  return {
    list,
    scroll: (pixels: number, afterMs: number) => {
      at += afterMs
      vi.advanceTimersByTime(afterMs)
      list.scrollTop += pixels
      const event = new Event('scroll')
      Object.defineProperty(event, 'timeStamp', { value: at })
      list.dispatchEvent(event)
    },
  }
}

it('tells of a fling once, and of its end when the list rests', () => {
  const { list, scroll } = scrolledList()
  const end = vi.fn()
  const begin = vi.fn(() => end)
  const stop = followFlings(list, begin)
  scroll(100, 16)
  scroll(20, 16)
  expect(begin).not.toHaveBeenCalled()
  scroll(130, 16)
  scroll(130, 16)
  expect(begin).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(100)
  expect(end).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(end).toHaveBeenCalledOnce()
  stop()
})

it('takes a leap to other rows for a fling, and a page for none', () => {
  const { list, scroll } = scrolledList()
  const end = vi.fn()
  const begin = vi.fn(() => end)
  const stop = followFlings(list, begin)
  scroll(560, 500)
  expect(begin).not.toHaveBeenCalled()
  scroll(50_000, 500)
  expect(begin).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(200)
  expect(end).toHaveBeenCalledOnce()
  stop()
})

it('ends with the list', () => {
  const { list, scroll } = scrolledList()
  const end = vi.fn()
  const stop = followFlings(list, () => end)
  scroll(1, 16)
  scroll(500, 16)
  stop()
  expect(end).toHaveBeenCalledOnce()
})
