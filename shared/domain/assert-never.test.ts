import { expect, test } from 'vitest'
import { assertNever } from './assert-never'

test('a value that no type allows is a bug, and is named', () => {
  expect(() => assertNever({ kind: 'unheard-of' } as never)).toThrow('{"kind":"unheard-of"}')
})
