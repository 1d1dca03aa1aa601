import { isCommand, type Modifiers } from '../inventory/selection-keys'

/** A key with what is held down beside it. */
export interface KeyStroke {
  /** As `KeyboardEvent.key` says it, letters in lower case. */
  readonly key: string
  /** Ctrl, or Cmd on a Mac. */
  readonly command?: true
  readonly shift?: true
}

/** Where a shortcut works. `items`: while the focus is in a list of items. `draft`: wherever a draft lies in the tray. */
export const shortcutPlaces = ['items', 'draft', 'deposits', 'app'] as const
export type ShortcutPlace = (typeof shortcutPlaces)[number]

interface Shortcut {
  readonly place: ShortcutPlace
  /** Any of them does it. */
  readonly strokes: readonly KeyStroke[]
}

/** Every shortcut of the app: what the page listens for, and what the list of shortcuts shows, is read from here. */
export const shortcuts = {
  choose: { place: 'items', strokes: [{ key: 'd' }] },
  chooseShown: { place: 'items', strokes: [{ key: 'd', shift: true }] },
  chooseSameName: { place: 'items', strokes: [{ key: 'n' }] },
  choosePrices: { place: 'items', strokes: [{ key: 'p' }] },
  reachSum: { place: 'items', strokes: [{ key: 's' }] },
  chooseIds: { place: 'items', strokes: [{ key: 'v', command: true }] },
  lockItem: { place: 'items', strokes: [{ key: 'l' }] },
  lockName: { place: 'items', strokes: [{ key: 'l', shift: true }] },
  undo: { place: 'draft', strokes: [{ key: 'z', command: true }] },
  redo: {
    place: 'draft',
    strokes: [
      { key: 'z', command: true, shift: true },
      { key: 'y', command: true },
    ],
  },
  checkAgain: { place: 'draft', strokes: [{ key: 'F5' }] },
  newOrderId: { place: 'draft', strokes: [{ key: 'g', command: true }] },
  copyBody: { place: 'draft', strokes: [{ key: 'c', command: true, shift: true }] },
  saveDraftFile: { place: 'deposits', strokes: [{ key: 's', command: true }] },
  printSheet: { place: 'deposits', strokes: [{ key: 'p', command: true }] },
  showInventory: { place: 'app', strokes: [{ key: '1', command: true }] },
  showLibrary: { place: 'app', strokes: [{ key: '2', command: true }] },
  showDeposits: { place: 'app', strokes: [{ key: '3', command: true }] },
  showProjects: { place: 'app', strokes: [{ key: '4', command: true }] },
  showShortcuts: { place: 'app', strokes: [{ key: 'F1' }, { key: '?', shift: true }] },
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutId = keyof typeof shortcuts

/** Of a keyboard event. */
export interface PressedKey extends Modifiers {
  readonly key: string
  readonly altKey: boolean
}

/** Whether this key press is that shortcut. */
export function isShortcut(pressed: PressedKey, id: ShortcutId): boolean {
  const { strokes }: Shortcut = shortcuts[id]
  return strokes.some((stroke) => isStroke(pressed, stroke))
}

function isStroke(pressed: PressedKey, { key, command, shift }: KeyStroke) {
  return (
    !pressed.altKey &&
    isCommand(pressed) === (command ?? false) &&
    pressed.shiftKey === (shift ?? false) &&
    (pressed.key === key || pressed.key.toLowerCase() === key)
  )
}
