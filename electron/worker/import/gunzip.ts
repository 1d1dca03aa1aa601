import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { ImportStopped } from './import-stopped'

const unpackedPieceBytes = 256 * 1024

/** Whether these first bytes of a file are gzip's. */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b
}

/**
 * What was packed. Several gzip files behind each other are one. `done`: bytes of the file that were read, for the case
 * that it is damaged or was cut.
 */
export async function* gunzip(
  pieces: AsyncIterable<Uint8Array>,
  done: () => number,
): AsyncGenerator<Uint8Array, void, undefined> {
  const unpacking = createGunzip({ chunkSize: unpackedPieceBytes })
  // One piece at a time: the file is read only as fast as the inventory is.
  const source = Readable.from(pieces, { highWaterMark: 1 })
  const flowing = pipeline(source, unpacking).catch(() => undefined)
  try {
    yield* unpacking
  } catch (error) {
    if (!isZlibError(error)) throw error
    throw new ImportStopped({ kind: 'file-broken', problem: 'gzip', bytes: done() })
  } finally {
    unpacking.destroy()
    await flowing
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
