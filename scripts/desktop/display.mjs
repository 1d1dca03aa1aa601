import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { end, firstLineOf, startInBackground } from './background.mjs'

const screen = '1920x1200x24'
const familyWild = 0xffff
const protocol = 'MIT-MAGIC-COOKIE-1'

/**
 * A virtual X display, which only programs with its cookie may use.
 * @returns {Promise<{ env: Record<string, string>, close: () => Promise<void> }>}
 */
export async function startVirtualDisplay() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'skinventory-display-'))
  const authority = path.join(folder, 'authority')
  await writeFile(authority, authorityFile(randomBytes(16)), { mode: 0o600 })
  // With -displayfd the server takes a free number and tells it when it is ready.
  const server = startInBackground(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset', '-auth', authority],
    { env: process.env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const close = async () => {
    await end(server)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const ready = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    const number = await firstLineOf('Xvfb', server, ready)
    return { env: { DISPLAY: `:${number.trim()}`, XAUTHORITY: authority }, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * An X authority file with one cookie, good for any address and display. Layout: Xau's Xauth(3).
 * @param {Buffer} cookie
 */
export function authorityFile(cookie) {
  const family = Buffer.alloc(2)
  family.writeUInt16BE(familyWild)
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from(protocol), cookie]
  return Buffer.concat([family, ...fields.flatMap((field) => [length(field), field])])
}

/** @param {Buffer} field */
function length(field) {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(field.length)
  return bytes
}
