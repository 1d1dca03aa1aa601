import { expect, test } from 'vitest'
import { drawPicture } from './draw-picture'
import { drawnCategories, iconName } from './icon-name'

test.each(drawnCategories)('%s is drawn of paths alone', (category) => {
  const picture = drawPicture(iconName(category, 0xabcdef12)) ?? ''
  expect(picture).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="200" height="200" viewBox="0 0 200 200">(?:<path fill="hsl\(\d{1,3},\d{1,2}%,\d{1,2}%\)" d="[MLHVQTCAZmlhvqtcaz0-9 .-]+"\/>)+<\/svg>$/u,
  )
})

test('the name decides the colour, the same one every time', () => {
  const picture = (hash: number) => drawPicture(iconName('knife', hash))
  expect(picture(1)).toBe(picture(1))
  expect(picture(1)).not.toBe(picture(200))
})

test.each([
  '',
  'sandbox-',
  'sandbox-knife',
  'sandbox-knife-12345',
  'sandbox-knife-1234567',
  'sandbox-knife-12345G',
  'sandbox-toaster-123456',
  'sandbox-knife-123456\n',
  'sandbox-knife-123456"><script>alert(1)</script>',
  'sandbox-constructor-123456',
  '../sandbox-knife-123456',
  '6TMcQ7eX6E0EZl2byXi7vaVKyDk_zQLX05x6eLCFM9neAckxGDf7qU2e2gu64OnAeQ7835Je5GTEfCk4nReh8DEiv5dbOK0',
])('%j is no picture of the sandbox', (icon) => {
  expect(drawPicture(icon)).toBeNull()
})
