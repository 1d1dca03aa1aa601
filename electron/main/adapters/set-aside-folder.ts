import type { SetAsideFacts, SetAsideFile } from '@shared/domain/kept-snapshots'
import { games } from '@shared/domain/game'
import { unknownGame } from '@shared/domain/snapshot'
import path from 'node:path'
import { z } from 'zod'
import { systemCode } from '@shared/disk-error'
import { replaceFile, unfinishedEnding, type Disk } from './disk'
import { openSealedLine, sealedLine } from './sealed-line'

const reasonEnding = '.reason'

const longestText = 2000

const factsSchema: z.ZodType<SetAsideFacts> = z.object({
  name: z.string().max(longestText),
  steamId: z.string().max(longestText),
  game: z.enum([...games, unknownGame]),
  takenAt: z.number(),
  items: z.int().min(0),
})

const reasonSchema = z.object({
  format: z.literal('skinventory-set-aside'),
  version: z.literal(1),
  reason: z.string().max(longestText),
  facts: factsSchema.nullable(),
  setAsideAt: z.number(),
})

/** Files that cannot be read are moved here, each with a file that says why; nothing is ever deleted. */
export interface SetAsideFolder {
  readonly take: (
    file: string,
    reason: string,
    facts: SetAsideFacts | null,
  ) => Promise<SetAsideFile>
  /** What was set aside last comes first. */
  readonly list: () => Promise<readonly SetAsideFile[]>
}

export function createSetAsideFolder(
  disk: Disk,
  folder: string,
  now: () => number,
): SetAsideFolder {
  const within = (name: string) => path.join(folder, name)

  const names = async (): Promise<readonly string[]> => {
    try {
      return await disk.names(folder)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return []
      throw error
    }
  }

  const sizeOf = async (name: string): Promise<number> => {
    const file = await disk.open(within(name))
    try {
      return (await file.stat()).size
    } finally {
      await file.close()
    }
  }

  const reasonOf = async (name: string) => {
    const bytes = await disk.read(within(`${name}${reasonEnding}`))
    const line = Buffer.from(bytes).toString('utf8').trimEnd()
    return reasonSchema.parse(openSealedLine(line))
  }

  return {
    async take(file, reason, facts) {
      await disk.makeFolder(folder)
      const name = freeName(path.basename(file), await names())
      const setAsideAt = now()
      const said: z.infer<typeof reasonSchema> = {
        format: 'skinventory-set-aside',
        version: 1,
        reason,
        facts,
        setAsideAt,
      }
      // The reason first: a file that is here without one could not say why.
      const reasonFile = within(`${name}${reasonEnding}`)
      await replaceFile(disk, reasonFile, Buffer.from(sealedLine(said)))
      try {
        await disk.rename(file, within(name))
      } catch (error) {
        await disk.remove(reasonFile).catch(() => undefined)
        throw error
      }
      return { file: name, reason, facts, bytes: await sizeOf(name).catch(() => 0), setAsideAt }
    },

    async list() {
      const all = await names()
      for (const name of all.filter((one) => one.endsWith(unfinishedEnding))) {
        await disk.remove(within(name)).catch(() => undefined)
      }
      const present = all.filter((name) => !isOurOwn(name))
      const files: SetAsideFile[] = []
      for (const file of present) {
        const said = await reasonOf(file).catch(() => nothingSaid)
        const { reason, facts, setAsideAt } = said
        const bytes = await sizeOf(file).catch(() => 0)
        files.push({ file, reason, facts, bytes, setAsideAt })
      }
      return files.toSorted(
        (left, right) => right.setAsideAt - left.setAsideAt || (left.file < right.file ? -1 : 1),
      )
    },
  }
}

const nothingSaid = { reason: '', facts: null, setAsideAt: 0 }

function isOurOwn(name: string): boolean {
  return name.endsWith(reasonEnding) || name.endsWith(unfinishedEnding)
}

/** Something of that name may have been set aside before. */
function freeName(name: string, taken: readonly string[]): string {
  let free = name
  for (let count = 2; taken.includes(free); count += 1) free = `${count}-${name}`
  return free
}
