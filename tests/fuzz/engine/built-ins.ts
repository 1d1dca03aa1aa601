/** What all objects share, and what nothing that is read may ever change. */
const shared: readonly (readonly [string, object])[] = [
  ['Object', Object.prototype],
  ['Array', Array.prototype],
  ['Function', Function.prototype],
  ['String', String.prototype],
  ['Number', Number.prototype],
  ['Boolean', Boolean.prototype],
  ['Map', Map.prototype],
  ['Set', Set.prototype],
  ['Promise', Promise.prototype],
  ['RegExp', RegExp.prototype],
  ['Uint8Array', Object.getPrototypeOf(Uint8Array.prototype) as object],
  ['Object itself', Object],
  ['globalThis', globalThis],
]

type Kept = ReadonlyMap<PropertyKey, unknown>

/** Remembers the built-ins as they are; the function that comes back names what has changed since, and undoes it. */
export function watchBuiltIns(): () => string | null {
  const kept = shared.map(([name, object]) => ({ name, object, before: valuesOf(object) }))
  return () => {
    for (const { name, object, before } of kept) {
      const now = Reflect.ownKeys(object)
      if (now.length === before.size) {
        const changed =
          name === 'globalThis' ? undefined : now.find((key) => differs(object, key, before))
        if (changed !== undefined) return `${name}: ${String(changed)} was changed`
        continue
      }
      const added = now.find((key) => !before.has(key))
      // Node itself makes some of its globals when they are first asked for.
      if (name === 'globalThis' && added !== 'hacked' && added !== 'polluted') continue
      if (added !== undefined) Reflect.deleteProperty(object, added)
      return `${name}: ${String(added ?? 'something')} was ${added === undefined ? 'removed' : 'added'}`
    }
    return null
  }
}

function valuesOf(object: object): Kept {
  return new Map(Reflect.ownKeys(object).map((key) => [key, valueOf(object, key)]))
}

function valueOf(object: object, key: PropertyKey): unknown {
  const found = Reflect.getOwnPropertyDescriptor(object, key)
  return found?.get ?? found?.value
}

function differs(object: object, key: PropertyKey, before: Kept): boolean {
  return !Object.is(valueOf(object, key), before.get(key))
}
