/** Pixels. */
/** So that an amount of millions and its currency stand in one line. */
export const cardWidth = 192
export const cardHeight = 246
export const cardGap = 8

/** How many cards stand side by side in a list of this width; at least one. */
export function cardsPerLine(width: number): number {
  return Math.max(1, Math.floor((width - cardGap) / (cardWidth + cardGap)))
}

export function lineCount(items: number, perLine: number): number {
  return Math.ceil(items / perLine)
}
