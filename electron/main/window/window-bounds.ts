import type { WindowPlace } from '../adapters/window-settings'

/** The part of a screen that windows may use, in the screen's own pixels. */
export interface ScreenArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const firstSize = { width: 1280, height: 800 } as const
export const smallestSize = { width: 1024, height: 640 } as const

/** How much of a window's upper edge has to be in sight, so that it can be taken hold of. */
const graspableWidth = 200
const graspableHeight = 30

/** Where the window opens: where it was, if a screen is still there. Without a place the system chooses one. */
export function windowBounds(
  last: WindowPlace | null,
  screens: readonly ScreenArea[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  if (last === null) return firstSize
  const width = Math.max(last.width, smallestSize.width)
  const height = Math.max(last.height, smallestSize.height)
  const screen = screens.find((area) => isGraspable({ ...last, width }, area))
  if (screen === undefined) return firstSize
  return { x: last.x, y: last.y, width, height }
}

function isGraspable(place: WindowPlace, area: ScreenArea): boolean {
  const left = Math.max(place.x, area.x)
  const right = Math.min(place.x + place.width, area.x + area.width)
  const isInside = place.y >= area.y && place.y + graspableHeight <= area.y + area.height
  return right - left >= graspableWidth && isInside
}
