import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Loads the drawing machine, once. It is WebAssembly, so every machine draws the same bytes. */
export async function loadDrawing() {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
}

/**
 * Draws an SVG as a square PNG.
 * @param {string} svg @param {number} size pixels of a side
 * @returns {Buffer}
 */
export function drawPng(svg, size) {
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render()
  return Buffer.from(drawn.asPng())
}
