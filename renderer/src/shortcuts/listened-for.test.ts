import { expect, it } from 'vitest'
import { shortcutIds, type ShortcutId } from './shortcuts'

/** Every file of the page but its tests, as text. */
const sources: Readonly<Record<string, string>> = import.meta.glob(
  ['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!./shortcuts.ts'],
  { query: '?raw', import: 'default', eager: true },
)

/** Keys that other tests hold to this list: those that move, those of the menu, and the paste of asset ids. */
const heldElsewhere: ReadonlySet<ShortcutId> = new Set([
  'move',
  'movePage',
  'moveToEnd',
  'selectRange',
  'importFiles',
  'exportItems',
  'chooseIds',
])

it('names no shortcut that nothing listens for', () => {
  const text = Object.values(sources).join('\n')
  const named = shortcutIds.filter((id) => !heldElsewhere.has(id))
  expect(named.filter((id) => !text.includes(`'${id}'`))).toEqual([])
})
