import { hostileNumbers, hostileTexts } from './hostile'
import type { Random } from './random'

/** `json`: what a file can hold; `clone`: what can cross from process to process, too. */
export type ValueKind = 'json' | 'clone'

type Fields = Readonly<Record<string, unknown>>

/** Changes a value somewhere within: by its structure, so that it stays one that gets past the first checks. */
export function mutateValue(value: unknown, random: Random, kind: ValueKind): unknown {
  if (random.chance(0.12)) return otherValue(value, random, kind)
  if (Array.isArray(value)) return mutateList(value, random, kind)
  if (isFields(value)) return mutateFields(value, random, kind)
  return otherValue(value, random, kind)
}

function mutateList(list: readonly unknown[], random: Random, kind: ValueKind): unknown {
  const at = random.below(list.length)
  switch (random.below(6)) {
    case 0:
      return list.toSpliced(at, 1)
    case 1:
      return [...list, anyValue(random, kind)]
    case 2: {
      // Twice the same, or very often.
      const times = random.chance(0.1) ? 3000 : 2
      return list.length === 0 ? list : Array.from({ length: times }, () => list[at])
    }
    case 3:
      return []
    default:
      return list.length === 0 ? list : list.with(at, mutateValue(list[at], random, kind))
  }
}

function mutateFields(fields: Fields, random: Random, kind: ValueKind): unknown {
  const names = Object.keys(fields)
  if (names.length === 0) return fieldsOf([[random.pick(hostileTexts), anyValue(random, kind)]])
  const name = random.pick(names)
  switch (random.below(7)) {
    case 0:
      return fieldsOf(Object.entries(fields).filter(([key]) => key !== name))
    case 1:
      return fieldsOf([
        ...Object.entries(fields),
        [random.pick(hostileTexts), anyValue(random, kind)],
      ])
    case 2:
      return fieldsOf([
        ...Object.entries(fields),
        ['__proto__', { polluted: true, ok: true, kind: 'polluted' }],
      ])
    case 3:
      return fieldsOf([...Object.entries(fields), [name, fields[random.pick(names)]]])
    default:
      return fieldsOf([...Object.entries(fields), [name, mutateValue(fields[name], random, kind)]])
  }
}

function otherValue(value: unknown, random: Random, kind: ValueKind): unknown {
  if (typeof value === 'string' && value.length > 0 && random.chance(0.5)) {
    const at = random.below(value.length + 1)
    const put = random.pick(hostileTexts)
    return random.chance(0.5) ? `${value.slice(0, at)}${put}${value.slice(at)}` : value.slice(0, at)
  }
  if (typeof value === 'number' && random.chance(0.6)) return random.pick(hostileNumbers)
  return anyValue(random, kind)
}

function anyValue(random: Random, kind: ValueKind): unknown {
  switch (random.below(kind === 'json' ? 8 : 14)) {
    case 0:
      return null
    case 1:
      return random.chance(0.5)
    case 2:
      return random.pick(hostileNumbers)
    case 3:
      return []
    case 4:
      return {}
    case 5:
      return deep(random)
    case 6:
    case 7:
      return random.pick(hostileTexts)
    case 8:
      return undefined
    case 9:
      return random.pick([new Uint8Array(3), Uint32Array.of(0, 4_294_967_295), new Float64Array(2)])
    case 10:
      return new Map([['a', 1]])
    case 11:
      return 2n ** 70n
    case 12:
      return random.pick([new Date(Number.NaN), /a/u, new Error('x'), new Set([1])])
    default: {
      // One that holds itself.
      const ring: { self?: unknown } = {}
      ring.self = ring
      return ring
    }
  }
}

function deep(random: Random): unknown {
  let value: unknown = 1
  const isList = random.chance(0.5)
  for (let level = random.chance(0.1) ? 2000 : 20; level > 0; level -= 1) {
    value = isList ? [value] : { a: value }
  }
  return value
}

/** Each field as one of its own, whatever it is called. */
function fieldsOf(entries: readonly (readonly [string, unknown])[]): Fields {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of entries) {
    Object.defineProperty(fields, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return fields
}

function isFields(value: unknown): value is Fields {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}
