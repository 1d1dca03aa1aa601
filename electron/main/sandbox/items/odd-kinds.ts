import type { DrawnCategory } from '../pictures/icon-name'
import { itemKind, type ItemKind } from './inventory-item'

export interface OddKind {
  readonly kind: ItemKind
  readonly stickers: readonly unknown[]
}

/** Items that a real inventory would hardly hold: whoever shows them must show names as the text they are. */
export const oddKinds: readonly OddKind[] = [
  odd('Name Tag "<b>bold</b> & <img src=x onerror=alert(1)>"', 'charm', 120),
  odd('P250 | مرحبا بالعالم (שלום) \u202edesrever', 'pistol', 45),
  odd(longName(), 'rifle', 999),
  odd('🔥 AWP | Dragon 🐉 👩‍👩‍👧‍👦 (Factory New) 🔥', 'sniper', 3456),
  odd('Tab\tand\nline and \u0007bell', 'charm', 18),
  odd('龍王の短剣 | 北斗 (ほぼ新品)', 'knife', 8100),
  odd('Z̸̡̛a̷͈͝l̵̰̈g̶̣̀o̸ Sticker', 'sticker', 12),
  odd('{{name}} ${price} %s \\ "quoted"', 'case', 64),
  odd('Unpriced Pin', 'charm', null),
  odd('Sealed Graffiti | Little Birds (Tracer Yellow)', 'sticker', null),
  odd('Free Badge', 'charm', 0),
  odd('AK-47 | Oddly Stickered (Field-Tested)', 'rifle', 2750, [
    'Sticker | Bare Text',
    { sticker: { name: 'Nested' }, slot: 1 },
    { title: 'Sticker | By Title', slot: 2 },
    ['Sticker | In a List'],
    null,
    7,
  ]),
]

function odd(
  name: string,
  category: DrawnCategory,
  cents: number | null,
  stickers: readonly unknown[] = [],
): OddKind {
  return { kind: itemKind(name, category, cents), stickers }
}

/** 300 characters, without a place in its middle where a line could break. */
function longName(): string {
  const start = 'M4A4 | '
  const end = ' (Well-Worn)'
  return `${start}${'Longest'.repeat(60).slice(0, 300 - start.length - end.length)}${end}`
}
