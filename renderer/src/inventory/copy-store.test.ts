import type { AppError } from '@shared/app-error'
import { fail, ok, type Result } from '@shared/result'
import { expect, it } from 'vitest'
import { createCopyStore } from './copy-store'

const order = { snapshotId: 's', rows: Uint32Array.of(1), format: 'csv', columns: [] } as const

function setUp() {
  const answers: ((reply: Result<number, AppError>) => void)[] = []
  const cancelled: string[] = []
  let calls = 0
  const store = createCopyStore(
    {
      copyItems: () => new Promise((resolve) => answers.push(resolve)),
      cancelCall: async (id) => {
        cancelled.push(id)
        return ok()
      },
    },
    () => `call-${(calls += 1)}`,
  )
  return { store, answers, cancelled }
}

it('tells how many were copied, and why none were', async () => {
  const { store, answers } = setUp()
  const copied = store.getState().copy(order)
  expect(store.getState().running).toBe('csv')
  answers[0]?.(ok(7))
  expect(await copied).toBe(7)
  const failed = store.getState().copy(order)
  answers[1]?.(fail({ kind: 'copy-too-large', limit: 5 }))
  expect(await failed).toBeNull()
  expect(store.getState()).toMatchObject({ running: null, problem: { kind: 'copy-too-large' } })
  void store.getState().copy(order)
  expect(store.getState().problem).toBeNull()
})

it('a later copying ends the one before, whose outcome nobody waits for', async () => {
  const { store, answers, cancelled } = setUp()
  const first = store.getState().copy(order)
  const second = store.getState().copy({ ...order, format: 'json' })
  expect(cancelled).toEqual(['call-1'])
  answers[0]?.(fail({ kind: 'disk-full' }))
  expect(await first).toBeNull()
  expect(store.getState()).toMatchObject({ running: 'json', problem: null })
  answers[1]?.(ok(1))
  expect(await second).toBe(1)
  expect(store.getState().running).toBeNull()
})
