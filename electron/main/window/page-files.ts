import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The page's files by their path in an address, such as `/assets/index.js`. Only what is in here is ever served. */
export type PageFiles = ReadonlyMap<string, Uint8Array>

/** Reads the built page as a whole: it is small, and the first paint then waits for no disk. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Map(
    await Promise.all(
      files.map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name)
        const place = `/${path.relative(folder, file).split(path.sep).join('/')}`
        return [place, await readFile(file)] as const
      }),
    ),
  )
}
