const block = 512

/**
 * One file out of a tar archive, such as an unpacked npm tarball. Throws when it is not in there.
 * Layout: POSIX.1-1988 (ustar), which is what npm writes.
 * @param {Buffer} archive
 * @param {string} wanted the name in the archive, such as package/package.json
 */
export function readFromTar(archive, wanted) {
  for (let at = 0; at + block <= archive.length;) {
    const name = text(archive, at, 100)
    if (name === '') break
    const size = Number.parseInt(text(archive, at + 124, 12), 8)
    if (Number.isNaN(size)) throw new Error('damaged tar archive')
    if (name === wanted) return archive.subarray(at + block, at + block + size)
    at += block + Math.ceil(size / block) * block
  }
  throw new Error(`${wanted} is not in the archive`)
}

/** @param {Buffer} archive @param {number} start @param {number} length */
function text(archive, start, length) {
  const field = archive.toString('utf8', start, start + length)
  const end = field.indexOf('\0')
  return (end < 0 ? field : field.slice(0, end)).trim()
}
