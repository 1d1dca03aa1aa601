import { expect, test } from 'vitest'
import { readStartOptions } from './start-options'

const electron = ['/electron', '--no-sandbox', '.']

test('a start for a person', () => {
  expect(readStartOptions(electron)).toEqual({ screenshot: null, hash: '' })
})

test.each([['--screenshot', '/tmp/a b.png'], ['--screenshot=/tmp/a b.png']])(
  'a picture: %j %j',
  (...words) => {
    const options = readStartOptions([...electron, ...words, '--lang=en-US'])
    expect(options).toEqual({ screenshot: '/tmp/a b.png', hash: '#try-sandbox' })
  },
)

test.each([['--screenshot'], ['--screenshot='], ['--screenshot', '--lang=en-US']])(
  'no file, no picture: %j',
  (...words) => {
    expect(readStartOptions([...electron, ...words]).screenshot).toBeNull()
  },
)
