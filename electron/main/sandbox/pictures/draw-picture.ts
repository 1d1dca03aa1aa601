import { readIconName } from './icon-name'
import { silhouettes, type Shape } from './silhouettes'

/**
 * The picture behind an `icon_url` of the sandbox, as SVG of 200 × 200; null where it is none of its names. Nothing of
 * the name reaches the SVG but a number for the colour.
 */
export function drawPicture(icon: string): string | null {
  const reading = readIconName(icon)
  if (reading === null) return null
  const { category, hash } = reading
  const colours = tones(hash)
  const shapes = silhouettes[category]
    .map(({ tone, path }) => `<path fill="${colours[tone]}" d="${path}"/>`)
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 200 200">${shapes}</svg>`
}

/** Muted tones of one hue, apart enough from white and from near-black to be seen on both. */
function tones(hash: number): Readonly<Record<Shape['tone'], string>> {
  const hue = hash % 360
  const saturation = 24 + ((hash >>> 9) % 28)
  const lightness = 48 + ((hash >>> 15) % 10)
  const colour = (change: number) => `hsl(${hue},${saturation}%,${lightness + change}%)`
  return { light: colour(16), main: colour(0), dark: colour(-16) }
}
