import { createContext, use } from 'react'
import type * as Parts from './behind-the-first-paint'

export type LaterParts = typeof Parts

/** Null until the first screen is painted. What is asked for by then appears with them: all of it is in the stores. */
export const LaterPartsContext = createContext<LaterParts | null>(null)

export function useLaterParts(): LaterParts | null {
  return use(LaterPartsContext)
}
