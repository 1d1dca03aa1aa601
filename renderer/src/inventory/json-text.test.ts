import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indentJson, jsonMembers } from './json-text'

describe('jsonMembers', () => {
  it('gives the text of each value, however long its number', () => {
    const json = '{ "a": 98765432109876543210.10, "b\\"}": {"x":[1,{"y":","}]} , "c":"{" }'
    expect(jsonMembers(json)).toEqual([
      { name: 'a', text: '98765432109876543210.10' },
      { name: 'b"}', text: '{"x":[1,{"y":","}]}' },
      { name: 'c', text: '"{"' },
    ])
  })

  it('gives null for what is no object', () => {
    expect(jsonMembers('[1]')).toBeNull()
    expect(jsonMembers('{"a":')).toBeNull()
    expect(jsonMembers('"{}"')).toBeNull()
    expect(jsonMembers('{}')).toEqual([])
  })

  it('agrees with JSON.parse on any object', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.integer({ min: 0, max: 3 }),
        (value, space) => {
          const json = JSON.stringify(value, null, space)
          const members = jsonMembers(json) ?? []
          const expected = JSON.parse(json) as Record<string, unknown>
          expect(members.map(({ name }) => name)).toEqual(Object.keys(expected))
          for (const { name, text } of members) {
            expect(JSON.parse(text)).toEqual(Object.getOwnPropertyDescriptor(expected, name)?.value)
          }
        },
      ),
    )
  })
})

describe('indentJson', () => {
  it('writes what JSON.stringify writes, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value)
        expect(indentJson(json)).toBe(JSON.stringify(JSON.parse(json), null, 2))
      }),
    )
  })

  it('keeps every digit, and text that is no JSON', () => {
    expect(indentJson('{"id":98765432109876543210}')).toBe('{\n  "id": 98765432109876543210\n}')
    expect(indentJson('{"id":')).toBe('{"id":')
  })
})
