import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** What a snapshot file holds, read as docs/decisions/0005 describes it, with no code of the app. */
export interface ReadSnapshot {
  /** Steam ID and game. */
  readonly asked: string
  /** Of the raw answer. */
  readonly sha256: string
  readonly all: ItemSum
  readonly depositable: ItemSum
}

export interface ItemSum {
  readonly items: number
  /** US cents. */
  readonly cents: number
}

interface RawItem {
  readonly item: { readonly tradable: unknown }
  readonly disabled: unknown
  readonly price: number | null
}

/** Every snapshot in the library's folder of a data folder. */
export async function readSnapshots(dataFolder: string): Promise<readonly ReadSnapshot[]> {
  const folder = path.join(dataFolder, 'snapshots')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.snapshot'))
  const read: ReadSnapshot[] = []
  for (const name of names) read.push(readOne(await readFile(path.join(folder, name))))
  return read
}

export function sumOf(sums: readonly ItemSum[]): ItemSum {
  return {
    items: sums.reduce((sum, { items }) => sum + items, 0),
    cents: sums.reduce((sum, { cents }) => sum + cents, 0),
  }
}

function readOne(bytes: Buffer): ReadSnapshot {
  // The raw answer, a line end, and one line that says what it is.
  const end = bytes.lastIndexOf('\n', -2)
  const [, said] = JSON.parse(bytes.subarray(end + 1).toString('utf8')) as [
    string,
    { description: { request: { steamId: string; game: string } } },
  ]
  const raw = bytes.subarray(0, end)
  const { data } = JSON.parse(raw.toString('utf8')) as { data: { items: readonly RawItem[] } }
  const { steamId, game } = said.description.request
  return {
    asked: `${steamId} ${game}`,
    sha256: createHash('sha256').update(raw).digest('hex'),
    all: sumOfItems(data.items),
    depositable: sumOfItems(data.items.filter(isDepositable)),
  }
}

function sumOfItems(items: readonly RawItem[]): ItemSum {
  return {
    items: items.length,
    cents: items.reduce((sum, { price }) => sum + Math.round((price ?? 0) * 100), 0),
  }
}

function isDepositable({ item, disabled, price }: RawItem): boolean {
  return (item.tradable === 1 || item.tradable === true) && disabled === false && price !== null
}
