import type { KeyStroke } from '@shared/menu-shortcuts'
import type { TFunction } from 'i18next'
import { strokesOf, type ShortcutId } from './shortcuts'

type Words = TFunction<'shortcuts'>

/** Keys that are called otherwise than `KeyboardEvent.key` calls them. */
const namedKeys = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Enter',
  'Escape',
  'Delete',
  'Backspace',
] as const
type NamedKey = (typeof namedKeys)[number]

/** The strokes of a shortcut as the keyboards of this platform are written on, each as its keys in order, none twice. */
export function capsOf(id: ShortcutId, platform: string, t: Words): readonly (readonly string[])[] {
  const known = new Set<string>()
  return strokesOf(id)
    .map((stroke) => capsOfStroke(stroke, platform, t))
    .filter((caps) => {
      const text = caps.join(' ')
      if (known.has(text)) return false
      known.add(text)
      return true
    })
}

/** The first stroke of a shortcut as one text, such as `Ctrl+Shift+C` or `⇧⌘C`: for a tooltip or a menu. */
export function strokeText(id: ShortcutId, platform: string, t: Words): string {
  return (capsOf(id, platform, t)[0] ?? []).join(platform === 'darwin' ? '' : '+')
}

function capsOfStroke({ key, command, shift }: KeyStroke, platform: string, t: Words) {
  const isMac = platform === 'darwin'
  const held = [
    // A sign that Shift makes says itself that it needs Shift, and on which keyboard it does not.
    ...(shift === true && !isSign(key) ? [t(isMac ? 'keys.macShift' : 'keys.shift')] : []),
    ...(command === true ? [t(isMac ? 'keys.macCommand' : 'keys.command')] : []),
  ]
  // Ctrl stands first and ⌘ last, as each system writes it.
  return [...(isMac ? held : held.toReversed()), capOf(key, t)]
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N} ]/u.test(key)
}

function capOf(key: string, t: Words): string {
  if (key === ' ') return t('keys.Space')
  // A hyphen is too short to be seen as a key.
  if (key === '-') return '\u2212'
  return isNamed(key) ? t(`keys.${key}`) : key.length === 1 ? key.toUpperCase() : key
}

function isNamed(key: string): key is NamedKey {
  return (namedKeys as readonly string[]).includes(key)
}
