import { hashText } from '../random'
import type { DrawnCategory } from '../pictures/icon-name'
import { itemKind, type ItemKind } from './inventory-item'

/** The weapon's part in the price is in percent of the finish's. */
interface Weapon {
  readonly name: string
  readonly category: DrawnCategory
  readonly percent: number
}

export const weapons: readonly Weapon[] = [
  { name: 'AK-47', category: 'rifle', percent: 260 },
  { name: 'M4A4', category: 'rifle', percent: 170 },
  { name: 'M4A1-S', category: 'rifle', percent: 190 },
  { name: 'AUG', category: 'rifle', percent: 70 },
  { name: 'SG 553', category: 'rifle', percent: 50 },
  { name: 'FAMAS', category: 'rifle', percent: 60 },
  { name: 'Galil AR', category: 'rifle', percent: 55 },
  { name: 'AWP', category: 'sniper', percent: 320 },
  { name: 'SSG 08', category: 'sniper', percent: 65 },
  { name: 'MAC-10', category: 'smg', percent: 45 },
  { name: 'MP9', category: 'smg', percent: 40 },
  { name: 'UMP-45', category: 'smg', percent: 35 },
  { name: 'P90', category: 'smg', percent: 60 },
  { name: 'Desert Eagle', category: 'pistol', percent: 130 },
  { name: 'USP-S', category: 'pistol', percent: 120 },
  { name: 'Glock-18', category: 'pistol', percent: 110 },
  { name: 'P250', category: 'pistol', percent: 40 },
  { name: 'Five-SeveN', category: 'pistol', percent: 50 },
  { name: 'XM1014', category: 'shotgun', percent: 25 },
  { name: 'Nova', category: 'shotgun', percent: 20 },
]

/** Finishes with the cents that a middling weapon costs in them, factory new. */
export const finishes: readonly (readonly [name: string, cents: number])[] = [
  ['Redline', 1450],
  ['Asiimov', 5200],
  ['Hyper Beast', 2900],
  ['Printstream', 8400],
  ['Neo-Noir', 2100],
  ['Case Hardened', 6100],
  ['Fade', 24_800],
  ['Slate', 310],
  ['Bloodsport', 3400],
  ['Nightwish', 1260],
  ['Cyrex', 640],
  ['Phantom Disruptor', 420],
  ['Rat Rod', 190],
  ['Elite Build', 130],
  ['Safari Mesh', 6],
  ['Sand Dune', 4],
  ['Boreal Forest', 5],
  ['Forest Leaves', 8],
  ['Blue Laminate', 540],
  ['Dark Water', 980],
  ['Water Elemental', 760],
  ['Vogue', 350],
  ['Decimator', 870],
  ['Monster Mashup', 240],
  ['Urban DDPAT', 7],
  ['Night Ops', 22],
]

/** Wear, with the percent of the factory new price that it leaves. */
export const wears: readonly (readonly [name: string, percent: number])[] = [
  ['Factory New', 100],
  ['Minimal Wear', 62],
  ['Field-Tested', 38],
  ['Well-Worn', 33],
  ['Battle-Scarred', 29],
]

const caseNames = [
  'Revolution Case',
  'Kilowatt Case',
  'Dreams & Nightmares Case',
  'Recoil Case',
  'Fracture Case',
  'Clutch Case',
  'Prisma 2 Case',
  'Snakebite Case',
]

export const cs2Stickers = [
  'Sticker | Howling Dawn',
  'Sticker | Crown (Foil)',
  'Sticker | Lefty (Lenticular)',
  'Sticker | Fire Serpent (Foil)',
  'Sticker | Bomb Squad',
  'Sticker | Good Luck (Holo)',
  'Sticker | Winged Defuser',
  'Sticker | Dust Devil (Glitter)',
] as const

/** A price of its own for every name, within a tenth around the given cents. */
export function ownCents(name: string, cents: number): number {
  const swing = (hashText(`price of ${name}`) % 201) - 100
  return Math.max(3, cents + Math.trunc((cents * swing) / 1000))
}

export function skinKind(weapon: Weapon, finish: string, cents: number, wear: string, prefix = '') {
  const name = `${prefix}${weapon.name} | ${finish} (${wear})`
  const factor = prefix === '' ? 100 : 175
  const wearPercent = wears.find(([known]) => known === wear)?.[1] ?? 100
  const price = Math.trunc((cents * weapon.percent * wearPercent * factor) / 1_000_000)
  return itemKind(name, weapon.category, ownCents(name, price))
}

export const caseKinds: readonly ItemKind[] = caseNames.map((name) =>
  itemKind(name, 'case', ownCents(name, 30 + (hashText(name) % 160))),
)

export const stickerKinds: readonly ItemKind[] = cs2Stickers.map((name) =>
  itemKind(name, 'sticker', ownCents(name, 40 + (hashText(name) % 2400))),
)

/** Every weapon in every finish and wear, cases and stickers: what large inventories are drawn from. */
export function cs2Kinds(): readonly ItemKind[] {
  const skins = finishes.flatMap(([finish, cents]) =>
    weapons.flatMap((weapon) =>
      wears.flatMap(([wear]) => [
        skinKind(weapon, finish, cents, wear),
        ...(cents > 1000 ? [skinKind(weapon, finish, cents, wear, 'StatTrak™ ')] : []),
      ]),
    ),
  )
  return [...skins, ...caseKinds, ...stickerKinds]
}
