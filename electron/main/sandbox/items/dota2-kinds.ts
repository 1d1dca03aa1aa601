import type { DrawnCategory } from '../pictures/icon-name'
import { hashText } from '../random'
import { itemKind, type ItemKind } from './inventory-item'
import { ownCents } from './cs2-kinds'

/** Qualities, with the percent of the plain price that they cost. */
const qualities: readonly (readonly [name: string, percent: number])[] = [
  ['', 100],
  ['Inscribed ', 130],
  ['Genuine ', 260],
  ['Corrupted ', 320],
  ['Auspicious ', 180],
  ['Frozen ', 150],
  ['Exalted ', 900],
]

const parts: readonly (readonly [name: string, category: DrawnCategory, cents: number])[] = [
  ['Blade', 'blade', 90],
  ['Scythe', 'blade', 140],
  ['Twin Daggers', 'blade', 75],
  ['Helm', 'helmet', 60],
  ['Crown', 'helmet', 210],
  ['Mask', 'helmet', 45],
  ['Cape', 'cape', 55],
  ['Mantle', 'cape', 35],
  ['Courier', 'courier', 480],
  ['Ward', 'courier', 120],
]

const themes: readonly (readonly [name: string, percent: number])[] = [
  ['of the Burning Court', 260],
  ['of the Frostbound Wanderer', 120],
  ['of the Hollow Stag', 70],
  ['of the Ninth Moon', 480],
  ['of the Drowned Choir', 55],
  ['of the Gilded Serpent', 1400],
  ['of the Quiet Dunes', 8],
  ['of the Last Watch', 20],
  ['of the Thorned Vale', 160],
]

const treasureNames = [
  'Treasure of the Molten Steel',
  'Treasure of the Shattered Hourglass',
  'Trove Carafe of the Diretide',
  'Immortal Treasure II',
]

/** Every part in every quality and theme, and treasures. */
export function dota2Kinds(): readonly ItemKind[] {
  const equipment = themes.flatMap(([theme, themePercent]) =>
    parts.flatMap(([part, category, cents]) =>
      qualities.map(([quality, qualityPercent]) => {
        const name = `${quality}${part} ${theme}`
        const price = Math.trunc((cents * themePercent * qualityPercent) / 10_000)
        return itemKind(name, category, ownCents(name, price))
      }),
    ),
  )
  return [...equipment, ...treasureKinds]
}

const treasureKinds: readonly ItemKind[] = treasureNames.map((name) =>
  itemKind(name, 'treasure', ownCents(name, 60 + (hashText(name) % 240))),
)
