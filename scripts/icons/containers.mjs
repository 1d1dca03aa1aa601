/** @typedef {{ size: number, png: Buffer }} Picture a square one, `size` pixels a side */

const icoHeader = 6
const icoEntry = 16
/** A side of 256 is written as 0. */
const icoLargest = 256

/**
 * An .ico file for Windows. Its pictures are PNGs, which Windows reads since Vista.
 * Layout: ICONDIR and ICONDIRENTRY of Microsoft's documentation.
 * @param {readonly Picture[]} pictures of 256 pixels a side at most
 */
export function ico(pictures) {
  const head = Buffer.alloc(icoHeader + icoEntry * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    if (size > icoLargest) throw new Error(`an .ico holds no picture of ${size} pixels`)
    const entry = icoHeader + icoEntry * index
    head.writeUInt8(size % icoLargest, entry)
    head.writeUInt8(size % icoLargest, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** Apple's names of pictures by their pixels; those that end a pair are for screens of twice the density. */
export const icnsTypes = /** @type {const} */ ({
  icp4: 16,
  ic11: 32,
  icp5: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
})

/**
 * An .icns file for macOS: a header, then each picture as a PNG after its type and length.
 * @param {readonly Picture[]} pictures one of each size that `icnsTypes` names
 */
export function icns(pictures) {
  const parts = Object.entries(icnsTypes).map(([type, size]) => {
    const found = pictures.find((picture) => picture.size === size)
    if (found === undefined) throw new Error(`an .icns needs a picture of ${size} pixels`)
    return chunk(type, found.png)
  })
  return chunk('icns', Buffer.concat(parts))
}

/** @param {string} type @param {Buffer} content */
function chunk(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}
