/**
 * Electron's fuses: switches in the binary itself, one byte each, after a sentinel that marks the place.
 * sentinel (32 bytes) · version of the wire (1 byte) · number of fuses (1 byte) · the fuses.
 * Source: Electron's docs/tutorial/fuses.md. Written here, because its tool is a package, and set-up runs without any.
 */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wireVersion = 1
const off = 0x30
const on = 0x31

/** The fuses that are flipped here, by their place on the wire (FuseV1Options). */
export const fuse = /** @type {const} */ ({
  enableNodeCliInspectArguments: 3,
  loadBrowserProcessSpecificV8Snapshot: 6,
})

/**
 * Flips fuses in the bytes of an Electron binary, in place. Throws when it holds no wire that is known.
 * @param {Buffer} binary
 * @param {ReadonlyArray<readonly [place: number, on: boolean]>} changes
 */
export function flipFuses(binary, changes) {
  const at = binary.indexOf(sentinel)
  if (at < 0) throw new Error('no fuse wire in the binary')
  const wire = at + sentinel.length
  if (binary[wire] !== wireVersion) throw new Error(`unknown fuse wire ${binary[wire]}`)
  const count = binary.readUInt8(wire + 1)
  for (const [place, wanted] of changes) {
    const byte = wire + 2 + place
    if (place >= count || (binary[byte] !== off && binary[byte] !== on)) {
      throw new Error(`the binary has no fuse ${place}`)
    }
    binary[byte] = wanted ? on : off
  }
}
