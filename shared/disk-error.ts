import type { StorageError } from './app-error'

type DiskError = Extract<StorageError, { kind: 'disk-full' | 'disk-read-only' | 'storage-failed' }>

/**
 * What the system refused to Node's file functions, as a value; `detail` is the system's code for it. Anything else that
 * they throw is a bug of ours, and thrown on.
 */
export function diskError(thrown: unknown): DiskError {
  const code = systemCode(thrown)
  if (code === null) throw thrown
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { kind: 'disk-read-only' }
    default:
      return { kind: 'storage-failed', detail: code }
  }
}

/** Such as `ENOSPC`; Node's own codes, which begin with `ERR_`, tell of wrong arguments. */
export function systemCode(thrown: unknown): string | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
  return typeof code === 'string' && /^E[A-Z\d]+$/u.test(code) ? code : null
}
