import { expect, test } from 'vitest'
import { isTrustedSender } from './trusted-sender'

const origin = 'app://skinventory'
const own = { frameTreeNodeId: 1, origin, parent: null }

test('our page in our window is trusted', () => {
  expect(isTrustedSender({ ...own }, own, origin)).toBe(true)
})

test.each([
  ['another page in our window', { ...own, origin: 'https://example.org' }],
  ['another host of our scheme', { ...own, origin: 'app://icons' }],
  ['an origin that only begins as ours', { ...own, origin: 'app://skinventory.example' }],
  ['a page without an origin', { ...own, origin: 'null' }],
  ['an empty page', { ...own, origin: '' }],
  ['a frame inside our page', { ...own, frameTreeNodeId: 2, parent: own }],
  ['another window', { ...own, frameTreeNodeId: 3 }],
  ['a frame that is gone', null],
])('%s is not', (_name, sender) => {
  expect(isTrustedSender(sender, own, origin)).toBe(false)
})

test('nobody is trusted while there is no window', () => {
  expect(isTrustedSender(own, null, origin)).toBe(false)
})
