import type { DrawnCategory } from '../pictures/icon-name'
import { itemKind, type ItemKind } from './inventory-item'
import { ownCents } from './cs2-kinds'

const themes: readonly (readonly [name: string, percent: number])[] = [
  ['Forest Camo', 40],
  ['Snow Camo', 45],
  ['Tempered', 650],
  ['Glory', 900],
  ['Rusty', 30],
  ['Desert Raider', 120],
  ['Blackout', 310],
  ['Carbon', 220],
  ['Wooden', 12],
  ['Scrapyard', 75],
  ['Neon', 480],
  ['Azul', 160],
]

const things: readonly (readonly [name: string, category: DrawnCategory, cents: number])[] = [
  ['AR', 'rifle', 320],
  ['Bolt Rifle', 'sniper', 210],
  ['SMG', 'smg', 140],
  ['Revolver', 'pistol', 90],
  ['Pump Shotgun', 'shotgun', 80],
  ['Combat Knife', 'knife', 110],
  ['Hoodie', 'shirt', 70],
  ['Jacket', 'shirt', 85],
  ['Pants', 'shirt', 60],
  ['Bandana', 'shirt', 15],
  ['Roadsign Gloves', 'gloves', 65],
  ['Metal Facemask', 'helmet', 420],
  ['Coffee Can Helmet', 'helmet', 150],
  ['Garage Door', 'door', 380],
  ['Metal Door', 'door', 190],
  ['Large Wood Box', 'crate', 130],
  ['Hanging Sign', 'sign', 25],
]

/** Every thing in every theme. */
export function rustKinds(): readonly ItemKind[] {
  return themes.flatMap(([theme, percent]) =>
    things.map(([thing, category, cents]) => {
      const name = `${theme} ${thing}`
      return itemKind(name, category, ownCents(name, Math.trunc((cents * percent) / 100)))
    }),
  )
}
