/** What the sandbox has drawings of. */
export const drawnCategories = [
  'rifle',
  'sniper',
  'smg',
  'pistol',
  'shotgun',
  'knife',
  'gloves',
  'case',
  'sticker',
  'agent',
  'music-kit',
  'charm',
  'blade',
  'helmet',
  'cape',
  'courier',
  'treasure',
  'shirt',
  'door',
  'crate',
  'sign',
] as const

export type DrawnCategory = (typeof drawnCategories)[number]

/** The `icon_url` of a drawn item: its category, and 24 bits out of its name's hash for the colour. */
export function iconName(category: DrawnCategory, hash: number): string {
  return `sandbox-${category}-${(hash & 0xffffff).toString(16).padStart(6, '0')}`
}

export interface IconReading {
  readonly category: DrawnCategory
  readonly hash: number
}

/** Null for every name but those that {@link iconName} gives. */
export function readIconName(icon: string): IconReading | null {
  const match = /^sandbox-([a-z-]{1,12})-([0-9a-f]{6})$/u.exec(icon)
  const category = drawnCategories.find((known) => known === match?.[1])
  if (match?.[2] === undefined || category === undefined) return null
  return { category, hash: Number.parseInt(match[2], 16) }
}
