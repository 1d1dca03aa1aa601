/**
 * Fulfilled when the page can draw with its font, or never will. Asked for while the other scripts run, so that the first
 * layout is the one that stays, and looks up no other font.
 */
export const textFont: Promise<unknown> = document.fonts
  .load("1em 'Inter Variable'", 'a')
  .catch(() => null)
