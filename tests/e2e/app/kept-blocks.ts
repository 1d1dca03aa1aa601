import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The app is off for so long, as far as what it has kept of a block can tell: its end comes nearer. Answers the milliseconds
 * that are left.
 */
export async function passWhileOff(dataFolder: string, milliseconds: number): Promise<number> {
  const settings = path.join(dataFolder, 'config.json')
  const held = JSON.parse(await readFile(settings, 'utf8')) as {
    blocks: readonly { readonly until: number }[]
  }
  if (held.blocks.length === 0) throw new Error('The app has kept nothing of a block')
  const blocks = held.blocks.map((block) => ({ ...block, until: block.until - milliseconds }))
  await writeFile(settings, JSON.stringify({ ...held, blocks }))
  return Math.min(...blocks.map(({ until }) => until)) - Date.now()
}
