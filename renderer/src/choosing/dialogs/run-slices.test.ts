import { describe, expect, it } from 'vitest'
import type { Slices } from '@shared/domain/slices'
import { pageTime, runSlices, type PageTime } from './run-slices'

/** A page that goes on when the test says so; each slice takes three milliseconds of its time. */
function heldPage() {
  let time = 0
  let waiting: (() => void) | null = null
  const page: PageTime = {
    now: () => time,
    afterPage: (goOn) => {
      waiting = goOn
      return () => {
        waiting = null
      }
    },
  }
  function* work(slices: number): Slices<string> {
    for (let slice = 0; slice < slices; slice += 1) {
      time += 3
      yield
    }
    return 'found'
  }
  const goOn = () => {
    const next = waiting
    waiting = null
    next?.()
  }
  return { page, work, goOn, time: () => time, waits: () => waiting !== null }
}

describe('work in slices', () => {
  it('leaves the page its time between stretches, and gives what was found once', () => {
    const { page, work, goOn, time, waits } = heldPage()
    const found: string[] = []
    runSlices(work(7), (one) => found.push(one), page)
    expect(time()).toBe(0)
    goOn()
    expect([time(), found]).toEqual([9, []])
    goOn()
    expect([time(), found]).toEqual([18, []])
    goOn()
    expect([time(), found, waits()]).toEqual([21, ['found'], false])
  })

  it('never ends once it is stopped', () => {
    const { page, work, goOn, time, waits } = heldPage()
    const stop = runSlices(work(7), () => expect.unreachable(), page)
    goOn()
    stop()
    expect(waits()).toBe(false)
    goOn()
    expect(time()).toBe(9)
  })

  it('lets a timer of the page come in between', async () => {
    const order: string[] = []
    const until = performance.now() + 1000
    function* work(): Slices<undefined> {
      while (order.length === 0 && performance.now() < until) yield
      return undefined
    }
    await new Promise<void>((resolve) => {
      setTimeout(() => order.push('page'), 20)
      const end = () => {
        order.push('work')
        resolve()
      }
      runSlices(work(), end, pageTime)
    })
    expect(order).toEqual(['page', 'work'])
  })
})
