import path from 'node:path'
import type { Disk } from '../../../electron/main/adapters/disk'
import { demand } from './target'

/** A disk in memory that lets nobody out of its folder. Changing `files` from the outside is how they are damaged. */
export interface MemoryDisk extends Disk {
  readonly files: Map<string, Uint8Array>
}

export function createMemoryDisk(folder: string): MemoryDisk {
  const files = new Map<string, Uint8Array>()
  const within = (file: string) => {
    const whole = path.resolve(file)
    demand(
      whole === folder || whole.startsWith(`${folder}${path.sep}`),
      `outside the folder: ${whole}`,
    )
    demand(!file.includes('\0'), 'a path with a zero byte')
    return whole
  }
  const missing = () => Object.assign(new Error('missing'), { code: 'ENOENT' })
  const found = (file: string) => {
    const bytes = files.get(within(file))
    if (bytes === undefined) throw missing()
    return bytes
  }
  const put = (file: string, bytes: Uint8Array) => void files.set(within(file), bytes)
  const handle = (file: string) => ({
    stat: async () => ({ size: found(file).length }),
    close: async () => undefined,
    sync: async () => undefined,
    async read(buffer: Uint8Array, offset: number, length: number, position: number) {
      const part = found(file).subarray(position, position + length)
      buffer.set(part, offset)
      return { bytesRead: part.length, buffer }
    },
    async write(bytes: Uint8Array, offset: number, length: number, position: number) {
      const before = found(file)
      const after = new Uint8Array(Math.max(before.length, position + length))
      after.set(before)
      after.set(bytes.subarray(offset, offset + length), position)
      put(file, after)
      return { bytesWritten: length, buffer: bytes }
    },
  })
  const append = async (file: string, bytes: Uint8Array) =>
    put(file, Buffer.concat([files.get(within(file)) ?? new Uint8Array(), bytes]))

  return {
    files,
    async makeFolder(made) {
      within(made)
    },
    async names(of) {
      const start = `${within(of)}${path.sep}`
      const names = [...files.keys()].filter((file) => file.startsWith(start))
      return [...new Set(names.map((file) => file.slice(start.length).split(path.sep)[0] ?? ''))]
    },
    async create(file) {
      if (files.has(within(file))) throw Object.assign(new Error('there'), { code: 'EEXIST' })
      put(file, new Uint8Array())
      return handle(file) as unknown as Awaited<ReturnType<Disk['create']>>
    },
    async open(file) {
      found(file)
      return handle(file) as unknown as Awaited<ReturnType<Disk['open']>>
    },
    read: async (file) => found(file),
    append,
    appendToStay: append,
    async rename(from, to) {
      put(to, found(from))
      files.delete(within(from))
    },
    async remove(file) {
      const start = `${within(file)}${path.sep}`
      for (const name of files.keys()) {
        if (name === within(file) || name.startsWith(start)) files.delete(name)
      }
    },
    async syncFolder(synced) {
      within(synced)
    },
  }
}
