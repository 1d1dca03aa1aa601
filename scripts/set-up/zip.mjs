import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'

/**
 * A small reader of zip archives, because a fresh machine may have no unzip. It knows stored and deflated
 * entries and symbolic links, and refuses what it does not know (zip64, encryption).
 * Layout: APPNOTE.TXT of PKWARE, 4.3.
 */

/**
 * @typedef {object} ZipEntry
 * @property {string} name
 * @property {number} mode Unix file type and permissions; 0 when the archive holds none
 * @property {() => Buffer} read its bytes, checked against the archive's CRC
 */

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const symbolicLink = 0o120000
const fileTypeMask = 0o170000

/**
 * The entries of an archive. Throws when it is damaged or of an unknown kind.
 * @param {Buffer} archive
 * @returns {ZipEntry[]}
 */
export function readZip(archive) {
  const end = findEnd(archive)
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  if (count === 0xffff || at === 0xffffffff) throw new Error('zip64 archives are not supported')
  const entries = []
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error('damaged zip directory')
    const nameLength = archive.readUInt16LE(at + 28)
    const header = {
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packedSize: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    }
    entries.push({
      name: header.name,
      mode: archive.readUInt32LE(at + 38) >>> 16,
      read: () => readEntry(archive, header),
    })
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

/** @param {Buffer} archive */
function findEnd(archive) {
  // The end record has 22 bytes and may be followed by a comment of up to 65,535.
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at--) {
    if (archive.readUInt32LE(at) === endOfDirectory) return at
  }
  throw new Error('not a zip archive')
}

/**
 * @param {Buffer} archive
 * @param {{ flags: number, method: number, crc: number, packedSize: number, offset: number, name: string }} header
 */
function readEntry(archive, { flags, method, crc, packedSize, offset, name }) {
  if (flags & 1) throw new Error(`${name} is encrypted`)
  if (archive.readUInt32LE(offset) !== localHeader) throw new Error(`${name}: damaged header`)
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const packed = archive.subarray(start, start + packedSize)
  const bytes = unpack(packed, method, name)
  if (crc32(bytes) !== crc) throw new Error(`${name} is damaged`)
  return bytes
}

/** @param {Buffer} packed @param {number} method @param {string} name */
function unpack(packed, method, name) {
  if (method === 0) return packed
  if (method === 8) return inflateRawSync(packed)
  throw new Error(`${name} is packed by an unknown method (${method})`)
}

/**
 * Writes an archive's entries under a folder.
 * @param {Buffer} archive
 * @param {string} folder
 * @param {(name: string) => string | null} place where an entry goes, relative to the folder; null leaves it out
 */
export async function unzip(archive, folder, place) {
  for (const entry of readZip(archive)) {
    const relative = place(entry.name)
    if (relative === null) continue
    const target = path.resolve(folder, relative)
    if (target !== folder && !target.startsWith(folder + path.sep)) {
      throw new Error(`${entry.name} points outside the folder`)
    }
    if (entry.name.endsWith('/')) {
      await mkdir(target, { recursive: true })
      continue
    }
    await mkdir(path.dirname(target), { recursive: true })
    if ((entry.mode & fileTypeMask) === symbolicLink) {
      await symlink(entry.read().toString('utf8'), target)
      continue
    }
    await writeFile(target, entry.read())
    if (entry.mode & 0o777) await chmod(target, entry.mode & 0o777)
  }
}
