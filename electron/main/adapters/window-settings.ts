import { colorSchemes, type ColorScheme } from '@shared/preferences'
import { isRecord } from '@shared/domain/is-record'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where and how large the window was, in the screen's own pixels. */
export interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

/** What the window needs of the settings before it opens. */
export interface WindowSettings {
  readonly place: WindowPlace | null
  readonly colorScheme: ColorScheme
}

const largest = 100_000

export function settingsFile(folder: string): string {
  return path.join(folder, 'config.json')
}

/**
 * Reads the settings file for the window alone, which does not wait for the rest of the app to be loaded: hence no
 * schema library in here. What is amiss with the file is reported by the settings store, which reads it again.
 */
export function readWindowSettings(folder: string): WindowSettings {
  let held: unknown = null
  try {
    held = JSON.parse(readFileSync(settingsFile(folder), 'utf8'))
  } catch {
    // There is none yet, or the settings store will put it aside.
  }
  const parts = isRecord(held) ? held : {}
  const preferences = isRecord(parts['preferences']) ? parts['preferences'] : {}
  const scheme = colorSchemes.find((known) => known === preferences['colorScheme'])
  return { place: windowPlaceOf(parts['windowPlace']), colorScheme: scheme ?? 'auto' }
}

/** Null: it is none that a window could have had. */
export function windowPlaceOf(held: unknown): WindowPlace | null {
  if (!isRecord(held)) return null
  const { x, y, width, height, maximized } = held
  if (!isWhole(x) || !isWhole(y) || !isSize(width) || !isSize(height)) return null
  return typeof maximized === 'boolean' ? { x, y, width, height, maximized } : null
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function isSize(value: unknown): value is number {
  return isWhole(value) && value >= 1 && value <= largest
}
