import { expect, test } from 'vitest'
import { pageSource } from './app-origin'

const own = { address: 'app://skinventory/', origin: 'app://skinventory' }

test('the page is the app’s own', () => {
  expect(pageSource(false, undefined)).toEqual(own)
})

test('while the app is developed it may be the development server’s', () => {
  expect(pageSource(false, 'http://localhost:5173')).toEqual({
    address: 'http://localhost:5173/',
    origin: 'http://localhost:5173',
  })
})

test('a packaged app does not listen to the environment', () => {
  expect(pageSource(true, 'http://localhost:5173')).toEqual(own)
})

test('a page from elsewhere is no development server', () => {
  expect(pageSource(false, 'https://example.org/')).toEqual(own)
  expect(pageSource(false, 'nonsense')).toEqual(own)
})
