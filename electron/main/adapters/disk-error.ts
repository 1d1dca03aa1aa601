import type { StorageError } from '@shared/app-error'

type DiskError = Extract<StorageError, { kind: 'disk-full' | 'disk-read-only' | 'storage-failed' }>

/** What Node's file functions threw, as a value. `detail` names the code and what was done, never what was written. */
export function diskError(thrown: unknown): DiskError {
  const code = errorCode(thrown)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full' }
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return { kind: 'disk-read-only' }
    default:
      return { kind: 'storage-failed', detail: code ?? String(thrown).slice(0, 200) }
  }
}

function errorCode(thrown: unknown): string | null {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
  return typeof code === 'string' ? code : null
}
