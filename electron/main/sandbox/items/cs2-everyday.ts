import { createRandom, shuffle, type Random } from '../random'
import { itemKind, type InventoryItem, type ItemKind } from './inventory-item'
import { createAssembler } from './assemble'
import { caseKinds, finishes, skinKind, stickerKinds, weapons, wears } from './cs2-kinds'
import { oddKinds } from './odd-kinds'
import { stickersOf } from './stickers'

/** Knives and gloves with the phase before the wear, as the API names them. */
const treasures: readonly (readonly [name: string, category: 'knife' | 'gloves', cents: number])[] =
  [
    ['★ Butterfly Knife | Gamma Doppler Emerald (Factory New)', 'knife', 684_250],
    ['★ Karambit | Doppler Ruby (Factory New)', 'knife', 472_010],
    ['★ M9 Bayonet | Doppler Sapphire (Minimal Wear)', 'knife', 398_765],
    ['★ StatTrak™ Flip Knife | Doppler Black Pearl (Factory New)', 'knife', 152_044],
    ['★ Bayonet | Gamma Doppler Phase 2 (Factory New)', 'knife', 48_130],
    ['★ Talon Knife | Doppler Phase 4 (Factory New)', 'knife', 71_299],
    ['★ Huntsman Knife | Doppler Phase 1 (Factory New)', 'knife', 24_818],
    ['★ Navaja Knife', 'knife', 10_420],
    ['★ Sport Gloves | Vice (Field-Tested)', 'gloves', 120_575],
    ['★ Driver Gloves | King Snake (Minimal Wear)', 'gloves', 96_308],
    ['★ Hand Wraps | Slaughter (Well-Worn)', 'gloves', 18_954],
  ]

const souvenirs: readonly ItemKind[] = [
  itemKind('Souvenir M4A1-S | Nitro (Minimal Wear)', 'rifle', 1240),
  itemKind('Souvenir P250 | Sand Dune (Field-Tested)', 'pistol', 12),
  itemKind('Souvenir MP9 | Hot Rod (Factory New)', 'smg', 20_366),
  itemKind('Souvenir AUG | Storm (Battle-Scarred)', 'rifle', 38),
]

const others: readonly ItemKind[] = [
  itemKind('Sir Bloody Miami Darryl | The Professionals', 'agent', 6120),
  itemKind('Number K | The Professionals', 'agent', 710),
  itemKind('Ground Rebel | Elite Crew', 'agent', 415),
  itemKind('StatTrak™ Music Kit | Total Domination', 'music-kit', 532),
  itemKind('Music Kit | Crimson Assault', 'music-kit', 288),
  itemKind('Charm | Lil Squatch', 'charm', 95),
  itemKind('Charm | Hot Sauce', 'charm', 340),
  itemKind('Souvenir Package (Mirage)', 'case', 164),
]

const dearFinishes = finishes.filter(([, cents]) => cents >= 1000)

/** What a person first sees of the sandbox: about 120 items of every sort, the telling ones first. */
export function everydayCs2(): readonly InventoryItem[] {
  const random = createRandom(2001)
  const assemble = createAssembler('cs2', random)
  const treasureItems = treasures.map(([name, category, cents]) =>
    assemble(itemKind(name, category, cents), []),
  )
  const decorated = skins(random, 26, dearFinishes).map((kind) =>
    assemble(kind, stickersOf(random)),
  )
  const first = shuffle(random, [...treasureItems, ...decorated.slice(0, 10)])

  const plain = [
    ...skins(random, 30, finishes),
    ...souvenirs,
    ...others,
    ...stickerKinds,
    ...Array.from({ length: 18 }, () => caseKinds[random(3)]).filter((kind) => kind !== undefined),
    ...caseKinds,
  ].map((kind) => assemble(kind, []))
  const odd = oddKinds.map(({ kind, stickers }) => assemble(kind, stickers))
  return [...first, ...shuffle(random, [...decorated.slice(10), ...plain, ...odd])]
}

function skins(
  random: Random,
  count: number,
  wanted: readonly (readonly [name: string, cents: number])[],
): readonly ItemKind[] {
  const kinds: ItemKind[] = []
  while (kinds.length < count) {
    const weapon = weapons[random(weapons.length)]
    const finish = wanted[random(wanted.length)]
    const wear = wears[random(wears.length)]
    if (weapon === undefined || finish === undefined || wear === undefined) continue
    const prefix = random(6) === 0 ? 'StatTrak™ ' : ''
    kinds.push(skinKind(weapon, finish[0], finish[1], wear[0], prefix))
  }
  return kinds
}
