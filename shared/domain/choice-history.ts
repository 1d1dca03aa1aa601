import type { DraftItem } from './deposit-draft'

/** What was chosen before and, after an undo, what was chosen then. The lists are shared, never copied. */
export interface ChoiceHistory {
  readonly items: readonly DraftItem[]
  /** The latest last. */
  readonly past: readonly (readonly DraftItem[])[]
  /** The next one last. */
  readonly future: readonly (readonly DraftItem[])[]
}

/** Steps that can be undone. */
const mostSteps = 200

export function startHistory(items: readonly DraftItem[]): ChoiceHistory {
  return { items, past: [], future: [] }
}

/**
 * Every item that is chosen, or that an undo or a redo may choose again. An item is one object as long as nothing about it
 * changes, so most steps add none; one that was accepted with another price counts by each of its prices.
 */
export function itemsOfHistory({ items, past, future }: ChoiceHistory): readonly DraftItem[] {
  const all = new Set(items)
  for (const step of [...past, ...future]) for (const item of step) all.add(item)
  return [...all]
}

/** A new choice: what had been undone cannot be redone any more. The same list is no step. */
export function choose(history: ChoiceHistory, items: readonly DraftItem[]): ChoiceHistory {
  if (items === history.items) return history
  return { items, past: [...history.past, history.items].slice(-mostSteps), future: [] }
}

/**
 * Lets a list back in by the rules of now (`readmitItems`): what was locked since must not come back by an undo. Gives the list
 * itself where all may stay.
 */
export type Readmit = (items: readonly DraftItem[]) => readonly DraftItem[]

/** Null where there is nothing to undo. */
export function undoChoice(history: ChoiceHistory, readmit: Readmit): ChoiceHistory | null {
  const { items, past, future } = history
  const earlier = past.at(-1)
  if (earlier === undefined) return null
  return { items: readmit(earlier), past: past.slice(0, -1), future: [...future, items] }
}

/** Null where there is nothing to redo. */
export function redoChoice(history: ChoiceHistory, readmit: Readmit): ChoiceHistory | null {
  const { items, past, future } = history
  const later = future.at(-1)
  if (later === undefined) return null
  return { items: readmit(later), past: [...past, items], future: future.slice(0, -1) }
}
