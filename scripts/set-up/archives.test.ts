import { mkdtemp, readFile, readlink, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFromTar } from './tar.mjs'
import { readZip, unzip } from './zip.mjs'

interface Packed {
  readonly name: string
  readonly bytes: string
  readonly mode?: number
  readonly stored?: boolean
}

/** A zip archive, written after PKWARE's APPNOTE apart from the reader. */
function zipOf(entries: readonly Packed[], comment = ''): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, mode = 0o100644, stored = false } of entries) {
    const data = stored ? Buffer.from(bytes) : deflateRawSync(bytes)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(Buffer.byteLength(bytes), 18)
    common.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x03'), common, rest, Buffer.from(name))
    bodies.push(body)
    offset += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  end.writeUInt16LE(comment.length, 16)
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)])
}

describe('the zip reader', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'skinventory-zip-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('writes files, folders, permissions and links, and leaves out what has no place', async () => {
    const archive = zipOf(
      [
        { name: 'top/', bytes: '', stored: true, mode: 0o040755 },
        { name: 'top/program', bytes: 'run '.repeat(100), mode: 0o100755 },
        { name: 'top/stored', bytes: 'as it is', stored: true },
        { name: 'top/link', bytes: 'program', mode: 0o120777 },
        { name: 'top/other/secret', bytes: 'not wanted' },
      ],
      'a comment',
    )
    await unzip(archive, folder, (name) => (name.includes('other') ? null : name))
    expect(await readFile(path.join(folder, 'top/program'), 'utf8')).toBe('run '.repeat(100))
    expect((await stat(path.join(folder, 'top/program'))).mode & 0o777).toBe(0o755)
    expect(await readFile(path.join(folder, 'top/stored'), 'utf8')).toBe('as it is')
    expect(await readlink(path.join(folder, 'top/link'))).toBe('program')
    await expect(stat(path.join(folder, 'top/other'))).rejects.toThrow('ENOENT')
  })

  it('refuses an entry that points outside the folder', async () => {
    const archive = zipOf([{ name: '../outside', bytes: 'x' }])
    await expect(unzip(archive, folder, (name) => name)).rejects.toThrow('outside the folder')
  })

  it('notices damaged bytes', () => {
    const archive = zipOf([{ name: 'a', bytes: 'whole', stored: true }])
    archive.write('X', archive.indexOf('whole'))
    expect(() => readZip(archive)[0]?.read()).toThrow('a is damaged')
  })

  it('refuses what is no zip, or one that was cut short', () => {
    expect(() => readZip(Buffer.from('nothing'))).toThrow('not a zip archive')
    const archive = zipOf([{ name: 'a', bytes: 'whole' }])
    expect(() => readZip(archive.subarray(0, archive.length - 4))).toThrow('not a zip archive')
  })
})

describe('the tar reader', () => {
  function tarEntry(name: string, bytes: string): Buffer {
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
    return Buffer.concat([
      header,
      Buffer.from(bytes),
      Buffer.alloc((512 - (bytes.length % 512)) % 512),
    ])
  }
  const archive = Buffer.concat([
    tarEntry('package/package.json', '{}'),
    tarEntry('package/data', 'x'.repeat(600)),
    tarEntry('package/last', 'end'),
    Buffer.alloc(1024),
  ])

  it('finds a file behind others', () => {
    expect(readFromTar(archive, 'package/last').toString()).toBe('end')
    expect(readFromTar(archive, 'package/data')).toHaveLength(600)
  })

  it('says what is not there', () => {
    expect(() => readFromTar(archive, 'package/none')).toThrow('package/none is not in the archive')
  })
})
