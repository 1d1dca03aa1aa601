import type { Pacer } from '../../../electron/main/ports/pacer'

export interface ImmediatePacer extends Pacer {
  /** The key of each turn that was given. */
  readonly turns: string[]
}

/** Gives every turn at once, and writes down for whom. */
export function createImmediatePacer(): ImmediatePacer {
  const turns: string[] = []
  return {
    turns,
    async turn(key, signal) {
      if (signal.aborted) return false
      turns.push(key)
      return true
    },
  }
}
