import { expect, it } from 'vitest'
import { sizeText } from './size-text'

it('writes sizes in the unit that fits', () => {
  expect(
    [0, 1, 999, 1000, 25_300_000, 2_040_000_000].map((bytes) => sizeText(bytes, 'en')),
  ).toEqual(['0 bytes', '1 byte', '999 bytes', '1 kB', '25.3 MB', '2 GB'])
})
