import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../paths.mjs'
import { icns, icnsTypes, ico } from './containers.mjs'
import { drawPng, loadDrawing } from './draw.mjs'

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256]
/** What Electron gives a window on Linux. */
const windowSize = 512

/**
 * Every icon of the app, drawn from resources/icon.svg.
 * @returns {Promise<ReadonlyMap<string, Buffer>>} by path from the root of the repository
 */
export async function drawIconSet() {
  await loadDrawing()
  const svg = await readFile(path.join(root, 'resources/icon.svg'), 'utf8')
  const sizes = new Set([...linuxSizes, ...windowsSizes, ...Object.values(icnsTypes), windowSize])
  const pictures = [...sizes].map((size) => ({ size, png: drawPng(svg, size) }))
  const ofSize = (/** @type {number} */ size) => {
    const found = pictures.find((picture) => picture.size === size)
    if (found === undefined) throw new Error(`no picture of ${size} pixels was drawn`)
    return found
  }
  return new Map([
    ['resources/icon.png', ofSize(windowSize).png],
    ...linuxSizes.map(
      (size) => /** @type {const} */ ([`resources/icons/${size}x${size}.png`, ofSize(size).png]),
    ),
    ['resources/windows/icon.ico', ico(windowsSizes.map(ofSize))],
    ['resources/macos/icon.icns', icns(pictures)],
  ])
}
