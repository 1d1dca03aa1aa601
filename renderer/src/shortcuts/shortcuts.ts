import { menuShortcuts, type KeyStroke } from '@shared/menu-shortcuts'

/**
 * Where a shortcut works. `search`: in the field that searches a list. `lists`: while the focus is in a list of items, snapshots or rows of a batch. `items`: in that of an inventory.
 * `chosen`: in that of a draft. `library`: in that of the snapshots. `batch`: in that of a batch. `combined`: in that of a combined view. `fetching`: while an inventory is fetched. `choosing`:
 * on the screens of inventory and deposits. `draft`: wherever a draft lies in the tray.
 */
export const shortcutPlaces = [
  'app',
  'search',
  'lists',
  'items',
  'chosen',
  'choosing',
  'draft',
  'deposits',
  'library',
  'batch',
  'combined',
  'fetching',
] as const
export type ShortcutPlace = (typeof shortcutPlaces)[number]

interface Shortcut {
  readonly place: ShortcutPlace
  /** Any of them does it. */
  readonly strokes: readonly KeyStroke[]
}

/** Every shortcut of the app: what the page listens for, and what the list of shortcuts shows, is read from here. */
export const shortcuts = {
  showInventory: { place: 'app', strokes: [{ key: '1', command: true }] },
  showLibrary: { place: 'app', strokes: [{ key: '2', command: true }] },
  showBatch: { place: 'app', strokes: [{ key: '3', command: true }] },
  showDeposits: { place: 'app', strokes: [{ key: '4', command: true }] },
  showProjects: { place: 'app', strokes: [{ key: '5', command: true }] },
  find: { place: 'app', strokes: [{ key: 'f', command: true }] },
  enterList: { place: 'search', strokes: [{ key: 'ArrowDown' }] },
  importFiles: { place: 'app', strokes: [menuShortcuts.importFiles] },
  exportItems: { place: 'app', strokes: [menuShortcuts.exportItems] },
  showShortcuts: {
    place: 'app',
    strokes: [menuShortcuts.showShortcuts, { key: '?', shift: true }],
  },
  move: { place: 'lists', strokes: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }] },
  movePage: { place: 'lists', strokes: [{ key: 'PageUp' }, { key: 'PageDown' }] },
  moveToEnd: { place: 'lists', strokes: [{ key: 'Home' }, { key: 'End' }] },
  selectRange: {
    place: 'lists',
    strokes: [
      { key: 'ArrowUp', shift: true },
      { key: 'ArrowDown', shift: true },
    ],
  },
  selectRow: { place: 'lists', strokes: [{ key: ' ' }] },
  selectAll: { place: 'lists', strokes: [{ key: 'a', command: true }] },
  selectNothing: { place: 'lists', strokes: [{ key: 'Escape' }] },
  copySelected: { place: 'items', strokes: [{ key: 'c', command: true }] },
  showDetails: { place: 'items', strokes: [{ key: 'Enter' }] },
  choose: { place: 'items', strokes: [{ key: 'd' }] },
  chooseShown: { place: 'items', strokes: [{ key: 'd', shift: true }] },
  chooseSameName: { place: 'items', strokes: [{ key: 'n' }] },
  choosePrices: { place: 'items', strokes: [{ key: 'p' }] },
  reachSum: { place: 'items', strokes: [{ key: 's' }] },
  chooseIds: { place: 'items', strokes: [{ key: 'v', command: true }] },
  lockItem: { place: 'items', strokes: [{ key: 'l' }] },
  lockName: { place: 'items', strokes: [{ key: 'l', shift: true }] },
  removeChosen: { place: 'chosen', strokes: [{ key: 'Delete' }, { key: 'Backspace' }] },
  moreOfName: { place: 'chosen', strokes: [{ key: '+' }, { key: '+', shift: true }] },
  fewerOfName: { place: 'chosen', strokes: [{ key: '-' }] },
  editQuantity: { place: 'chosen', strokes: [{ key: 'Enter' }] },
  openGroup: { place: 'chosen', strokes: [{ key: 'ArrowRight' }] },
  closeGroup: { place: 'chosen', strokes: [{ key: 'ArrowLeft' }] },
  undo: { place: 'choosing', strokes: [{ key: 'z', command: true }] },
  redo: {
    place: 'choosing',
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
  openSnapshot: { place: 'library', strokes: [{ key: 'Enter' }] },
  openTogether: { place: 'library', strokes: [{ key: 'Enter', shift: true }] },
  annotateSnapshot: { place: 'library', strokes: [{ key: 'F2' }] },
  removeSnapshots: { place: 'library', strokes: [{ key: 'Delete' }, { key: 'Backspace' }] },
  undoRemoval: { place: 'library', strokes: [{ key: 'z', command: true }] },
  openFetched: { place: 'batch', strokes: [{ key: 'Enter' }] },
  openCombinedItem: { place: 'combined', strokes: [{ key: 'Enter' }] },
  copyAssetId: { place: 'combined', strokes: [{ key: 'c', command: true }] },
  backToGroups: { place: 'combined', strokes: [{ key: 'Backspace' }] },
  cancelFetch: { place: 'fetching', strokes: [{ key: 'Escape' }] },
} as const satisfies Readonly<Record<string, Shortcut>>

export type ShortcutId = keyof typeof shortcuts

export const shortcutIds = Object.keys(shortcuts) as readonly ShortcutId[]

/** Of a keyboard event. */
export interface PressedKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Whether this key press is that shortcut. */
export function isShortcut(pressed: PressedKey, id: ShortcutId): boolean {
  return strokesOf(id).some((stroke) => isStroke(pressed, stroke))
}

export function strokesOf(id: ShortcutId): readonly KeyStroke[] {
  return shortcuts[id].strokes
}

function isStroke(pressed: PressedKey, { key, command, shift }: KeyStroke) {
  return (
    !pressed.altKey &&
    (pressed.ctrlKey || pressed.metaKey) === (command ?? false) &&
    pressed.shiftKey === (shift ?? false) &&
    (pressed.key === key || pressed.key.toLowerCase() === key)
  )
}
