import { describe, expect, it } from 'vitest'
import { cardGap, cardsPerLine, cardWidth, lineCount } from './card-layout'

describe('card layout', () => {
  it('fits whole cards with a gap on both sides', () => {
    const exactlyThree = 3 * cardWidth + 4 * cardGap
    expect(cardsPerLine(exactlyThree)).toBe(3)
    expect(cardsPerLine(exactlyThree - 1)).toBe(2)
    expect(cardsPerLine(0)).toBe(1)
  })

  it('counts the last, unfilled line', () => {
    expect([lineCount(0, 4), lineCount(4, 4), lineCount(5, 4)]).toEqual([0, 1, 2])
  })
})
