import { expect, test } from 'vitest'
import { appMethods } from './ipc-contract'

test('no method gives a client secret back', () => {
  expect(appMethods.filter((method) => /secret/iu.test(method))).toEqual([])
})

test('each method is named once', () => {
  expect(new Set(appMethods).size).toBe(appMethods.length)
  expect(appMethods).toContain('fetchInventory')
})
