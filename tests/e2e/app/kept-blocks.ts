import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** The app is off for so long, as far as what it has kept of a block can tell: its end comes nearer. */
export async function passWhileOff(dataFolder: string, milliseconds: number): Promise<void> {
  const settings = path.join(dataFolder, 'config.json')
  const held = JSON.parse(await readFile(settings, 'utf8')) as {
    blocks: readonly { readonly until: number }[]
  }
  if (held.blocks.length === 0) throw new Error('The app has kept nothing of a block')
  const blocks = held.blocks.map((block) => ({ ...block, until: block.until - milliseconds }))
  await writeFile(settings, JSON.stringify({ ...held, blocks }))
}
