import { demand, type FuzzTarget } from '../engine/target'
import { mutateJson, parsedOrUndefined } from '../seeds'

/** What is wrong with a canary: each must be found, or the fuzzing is blind. */
export type CanaryFault = 'throws' | 'pollutes' | 'hangs' | 'rejects-unheard' | 'ends-the-process'

/** A reader with a planted fault, which shows only for an input that nobody gave it. */
export function canaryTarget(fault: CanaryFault): FuzzTarget {
  return {
    name: `canary-${fault}`,
    seeds: [Buffer.from('{"name":"a","list":[1,2,3],"more":{"price":1}}')],
    mutate: mutateJson,
    timeLimit: 1000,
    feed(input) {
      const value = parsedOrUndefined(input)
      demand(fault !== 'throws' || !isAsked(value, '__proto__'), 'the planted fault')
      if (isAsked(value, 'constructor') || isAsked(value, '__proto__')) commit(fault)
      return typeof value
    },
  }
}

function isAsked(value: unknown, name: string): value is object {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

function commit(fault: CanaryFault): void {
  switch (fault) {
    case 'throws':
      return
    case 'pollutes':
      Reflect.set(Object.prototype, 'polluted', true)
      return
    case 'hangs':
      for (;;);
    case 'rejects-unheard':
      void Promise.reject(new Error('nobody hears of this'))
      return
    case 'ends-the-process':
      process.exit(1)
  }
}
