import { expect, test } from 'vitest'
import { knownLink } from './known-links'

test.each([
  'https://skinsback.com/',
  'https://www.skinsback.com/profile',
  'https://steamcommunity.com/market/listings/730/AK-47%20%7C%20Slate',
])('lets %s through', (link) => {
  expect(knownLink(link)).toBe(link)
})

test.each([
  'http://skinsback.com/',
  'https://skinsback.com:8443/',
  'https://me:pass@skinsback.com/',
  'https://skinsback.com.example.org/',
  'https://skinsback.com@example.org/',
  String.raw`https://example.org\@skinsback.com/`,
  'javascript:alert(1)',
  'file:///etc/passwd',
  'steam://run/730',
  'skinsback.com',
  '',
])('refuses %s', (link) => {
  expect(knownLink(link)).toBeNull()
})
