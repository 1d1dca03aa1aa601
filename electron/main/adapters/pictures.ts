import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '../ports/clock'
import type { Sandbox } from '../ports/sandbox'
import { pictureType, type PictureType } from './picture-format'
import { createTurnstile } from '@shared/turnstile'
import { writeFileAtomically } from './write-file-atomically'

export interface Picture {
  readonly type: PictureType | 'image/svg+xml'
  readonly content: Uint8Array | string
}

/** The picture behind an item's `icon_url`; null where there is none to be had now. */
export type FindPicture = (icon: string) => Promise<Picture | null>

/** The body of an address, or null where it cannot be had or is larger than the limit in bytes. */
export type FetchBytes = (address: string, limit: number) => Promise<Uint8Array | null>

export interface PictureSources {
  readonly folder: string
  readonly fetchBytes: FetchBytes
  readonly sandbox: Pick<Sandbox, 'drawPicture'>
  readonly clock: Pick<Clock, 'monotonic'>
}

const largestPicture = 1024 * 1024
const fetchesAtOnce = 6
/** Milliseconds for which a picture that could not be had is not asked for again. */
const failureMemory = 5 * 60_000
/** Failures that are remembered at once; the oldest are forgotten first. */
const rememberedFailures = 5000

/** Steam's names are base64url-like; anything else could be a path. */
const iconForm = /^[\w-]{1,512}$/u
const sandboxIcon = /^sandbox-/u

/** Pictures of items: drawn for the sandbox, else from the disk, else from Steam and then kept. */
export function createPictures({
  folder,
  fetchBytes,
  sandbox,
  clock,
}: PictureSources): FindPicture {
  const underWay = new Map<string, Promise<Picture | null>>()
  const failedAt = new Map<string, number>()
  const fetchInTurn = createTurnstile(fetchesAtOnce)

  const fetchAndKeep = async (icon: string, file: string): Promise<Picture | null> => {
    const since = failedAt.get(icon)
    if (since !== undefined && clock.monotonic() - since < failureMemory) return null
    const content = await fetchInTurn(() => fetchBytes(steamAddress(icon), largestPicture))
    const picture = content === null ? null : checked(content)
    if (picture === null) {
      remember(failedAt, icon, clock.monotonic())
      return null
    }
    failedAt.delete(icon)
    await keep(folder, file, picture.content)
    return picture
  }

  const find = async (icon: string): Promise<Picture | null> => {
    const file = path.join(folder, createHash('sha256').update(icon).digest('hex'))
    const kept = await readFile(file).catch(() => null)
    const picture = kept === null ? null : checked(kept)
    return picture ?? fetchAndKeep(icon, file)
  }

  return async (icon) => {
    if (!iconForm.test(icon)) return null
    if (sandboxIcon.test(icon)) {
      const content = sandbox.drawPicture(icon)
      return content === null ? null : { type: 'image/svg+xml', content }
    }
    const started = underWay.get(icon) ?? find(icon).finally(() => underWay.delete(icon))
    underWay.set(icon, started)
    return started
  }
}

function steamAddress(icon: string): string {
  return `https://steamcommunity-a.akamaihd.net/economy/image/${icon}/200fx200f`
}

function checked(content: Uint8Array): { type: PictureType; content: Uint8Array } | null {
  const type = content.byteLength > largestPicture ? null : pictureType(content)
  return type === null ? null : { type, content }
}

/** A picture that cannot be kept is shown all the same; the next start fetches it again. */
async function keep(folder: string, file: string, content: Uint8Array): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await writeFileAtomically(file, content)
  } catch {
    // The disk is full or not to be written to: the snapshots' own writes tell the person.
  }
}

function remember(failures: Map<string, number>, icon: string, at: number): void {
  failures.delete(icon)
  failures.set(icon, at)
  if (failures.size <= rememberedFailures) return
  const [oldest] = failures.keys()
  if (oldest !== undefined) failures.delete(oldest)
}
