import { describe, expect, it } from 'vitest'
import { appColors } from './theme'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(left: string, right: string): number {
  const [light = 0, dark = 0] = [luminance(left), luminance(right)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const texts = ['text', 'text-dim', 'accent-text', 'good', 'warn', 'bad'] as const
const grounds = ['surface', 'panel', 'raised', 'hover', 'selected'] as const
const soft = { good: 'good-soft', warn: 'warn-soft', bad: 'bad-soft' } as const

describe.each(['light', 'dark'] as const)('the %s colours', (scheme) => {
  const color = (name: (typeof texts | typeof grounds)[number] | `${keyof typeof soft}-soft`) =>
    appColors[scheme][`--app-${name}`]

  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => {
      expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(
    (['good', 'warn', 'bad'] as const).flatMap((status) =>
      (['text', 'text-dim', status] as const).map((text) => [text, soft[status]] as const),
    ),
  )('%s can be read on %s', (text, ground) => {
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5)
  })
})

describe('contrast', () => {
  it('is what WCAG gives for known pairs', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})
