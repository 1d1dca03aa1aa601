import shortcutWords from '@shared/i18n/en/shortcuts.json'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../i18n/create-i18n'
import { moveByKey } from '../inventory/row-moves'
import { isShortcut, shortcutIds, shortcuts, strokesOf, type ShortcutPlace } from './shortcuts'
import { capsOf, strokeText } from './stroke-caps'

/** Places that are never the person's at the same time: the focus is in one list, one screen is shown. */
const apart: readonly (readonly [ShortcutPlace, ShortcutPlace])[] = [
  ['search', 'lists'],
  ['search', 'items'],
  ['search', 'chosen'],
  ['search', 'library'],
  ['items', 'chosen'],
  ['items', 'library'],
  ['items', 'deposits'],
  ['chosen', 'library'],
  ['choosing', 'library'],
  ['deposits', 'library'],
  ['search', 'batch'],
  ['items', 'batch'],
  ['chosen', 'batch'],
  ['library', 'batch'],
  ['search', 'combined'],
  ['items', 'combined'],
  ['chosen', 'combined'],
  ['library', 'combined'],
  ['batch', 'combined'],
  // While something runs, Escape ends that, and nothing else.
  ['lists', 'fetching'],
]

function meet(one: ShortcutPlace, other: ShortcutPlace): boolean {
  return !apart.some((pair) => pair.includes(one) && pair.includes(other) && one !== other)
}

describe('the list of shortcuts', () => {
  it('has no two that one key press would be at the same place', () => {
    const strokes = shortcutIds.flatMap((id) =>
      strokesOf(id).map(({ key, command = false, shift = false }) => ({
        id,
        place: shortcuts[id].place,
        text: `${key} ${String(command)} ${String(shift)}`,
      })),
    )
    const clashes = strokes.flatMap((one, index) =>
      strokes
        .slice(index + 1)
        .filter((other) => one.text === other.text && meet(one.place, other.place))
        .map((other) => `${one.id} and ${other.id}`),
    )
    expect(clashes).toEqual([])
  })

  it('has words for each, and for no other', () => {
    const { actions, places } = shortcutWords
    expect(Object.keys(actions).toSorted()).toEqual([...shortcutIds].toSorted())
    const used = new Set(shortcutIds.map((id) => shortcuts[id].place))
    expect(Object.keys(places).toSorted()).toEqual([...used].toSorted())
    expect(Object.values(actions).filter((words) => words.trim() === '')).toEqual([])
  })

  it.each(['move', 'movePage', 'moveToEnd', 'selectRange'] as const)(
    'says of %s what the lists do',
    (id) => {
      const layout = { count: 100, perLine: 1, linesInSight: 10 }
      const targets = strokesOf(id).map(({ key }) => moveByKey(key, 50, layout))
      expect(targets.filter((target) => target === null || target === 50)).toEqual([])
    },
  )
})

const pressed = { key: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }

describe('a key press', () => {
  it('is a shortcut with Ctrl as with Cmd, in either case, and with nothing else held', () => {
    expect(isShortcut({ ...pressed, key: 'c', ctrlKey: true, shiftKey: true }, 'copyBody')).toBe(
      true,
    )
    expect(isShortcut({ ...pressed, key: 'C', metaKey: true, shiftKey: true }, 'copyBody')).toBe(
      true,
    )
    expect(isShortcut({ ...pressed, key: 'c', ctrlKey: true }, 'copyBody')).toBe(false)
    expect(isShortcut({ ...pressed, key: 'd' }, 'choose')).toBe(true)
    expect(isShortcut({ ...pressed, key: 'd', altKey: true }, 'choose')).toBe(false)
    expect(isShortcut({ ...pressed, key: 'D', shiftKey: true }, 'choose')).toBe(false)
  })
})

describe('keys in words', () => {
  const t = createI18n().getFixedT('en', 'shortcuts')

  it('are written as the platform writes them', () => {
    expect(strokeText('copyBody', 'linux', t)).toBe('Ctrl+Shift+C')
    expect(strokeText('copyBody', 'win32', t)).toBe('Ctrl+Shift+C')
    expect(strokeText('copyBody', 'darwin', t)).toBe('⇧⌘C')
    expect(strokeText('selectRow', 'linux', t)).toBe('Space')
  })

  it('name no stroke twice, and no Shift where the sign itself says it', () => {
    expect(capsOf('showShortcuts', 'linux', t)).toEqual([['F1'], ['?']])
    expect(capsOf('moreOfName', 'linux', t)).toEqual([['+']])
    expect(capsOf('redo', 'darwin', t)).toEqual([
      ['⇧', '⌘', 'Z'],
      ['⌘', 'Y'],
    ])
  })
})
