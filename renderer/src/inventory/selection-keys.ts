import { isShortcut } from '../shortcuts/shortcuts'
import { reachTo, selectOnly, selectRows, toggleRow, type Selection } from './selection'

/** Of a key or a click. */
export interface Modifiers {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Ctrl, or Cmd on a Mac. */
export function isCommand({ ctrlKey, metaKey }: Pick<Modifiers, 'ctrlKey' | 'metaKey'>): boolean {
  return ctrlKey || metaKey
}

/** What a click on a row selects: that one; with Shift all from the anchor to it; with Ctrl one more, or one less. */
export function afterClick(
  selection: Selection,
  rows: Uint32Array,
  row: number,
  keys: Modifiers,
): Selection {
  if (keys.shiftKey) return reachTo(selection, rows, row, isCommand(keys))
  return isCommand(keys) ? toggleRow(selection, row) : selectOnly(row)
}

/** What a move to a row selects: as a click, but Ctrl alone only moves, so that Space can then add what is far away. */
export function afterMove(
  selection: Selection,
  rows: Uint32Array,
  row: number,
  keys: Modifiers,
): Selection {
  return isCommand(keys) && !keys.shiftKey ? selection : afterClick(selection, rows, row, keys)
}

export type SelectionKey = 'toggle' | 'all' | 'clear' | 'copy'

/** What a key means to the selection; null: nothing. */
export function selectionKeyOf(key: string, keys: Modifiers): SelectionKey | null {
  const { shiftKey, ctrlKey, metaKey } = keys
  const pressed = { key, shiftKey, ctrlKey, metaKey, altKey: false }
  if (isShortcut(pressed, 'selectRow')) return 'toggle'
  if (isShortcut(pressed, 'selectAll')) return 'all'
  if (isShortcut(pressed, 'copySelected')) return 'copy'
  return isShortcut(pressed, 'selectNothing') ? 'clear' : null
}

/** Exactly what is shown: a hidden item that was clicked some time ago must not slip into what is copied. */
export function selectAll(selection: Selection, rows: Uint32Array): Selection {
  return selectRows(selection, rows)
}
