import type { AppError } from '@shared/app-error'
import { diskError, systemCode } from '@shared/disk-error'
import { networkFailure } from './network-error'

/** The library's own names for what a host lacks. */
const notListed: ReadonlySet<string> = new Set([
  'ERR_UPDATER_CHANNEL_FILE_NOT_FOUND',
  'ERR_UPDATER_NO_PUBLISHED_VERSIONS',
  'ERR_UPDATER_LATEST_VERSION_NOT_FOUND',
])

/**
 * What the update library threw, as a value. Its messages quote answers of the host and paths of this machine, so they go no
 * further than their codes.
 */
export function updateFailure(thrown: unknown, host: string, elapsed: number): AppError {
  const { message, code, name, status } = partsOf(thrown)
  const blocked = /net::ERR_BLOCKED_BY_CLIENT/u.test(message)
  if (blocked) return { kind: 'update-unverified', problem: 'host' }
  const network = /net::(ERR_[A-Z0-9_]+)/u.exec(message)?.[1]
  if (network !== undefined) return networkFailure(network, { host, elapsed, status: 0 })
  if (message === 'cancelled') return { kind: 'cancelled' }
  if (code === 'ERR_CHECKSUM_MISMATCH') return { kind: 'update-unverified', problem: 'checksum' }
  // On macOS the system's own updater says it in words.
  if (code === 'ERR_UPDATER_INVALID_SIGNATURE' || /code signature/iu.test(message)) {
    return { kind: 'update-unverified', problem: 'signature' }
  }
  if (status > 0 && status !== 404) return { kind: 'http-error', status, excerpt: '' }
  if (status === 404 || notListed.has(code)) return { kind: 'update-not-listed' }
  if (systemCode(thrown) !== null) return diskError(thrown)
  return { kind: 'update-not-understood', detail: code === '' ? name : code }
}

function partsOf(thrown: unknown) {
  const { message, name } = thrown instanceof Error ? thrown : { message: '', name: '' }
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  const said =
    /^HTTP_ERROR_(\d{3})$/u.exec(code) ?? /(?:, status |: (?:Http)?Error: )(\d{3})\b/u.exec(message)
  return { message, name, code: code.slice(0, 100), status: Number(said?.[1] ?? 0) }
}
