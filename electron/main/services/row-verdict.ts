import type { AppError } from '@shared/app-error'
import { errorsOfEveryRequest, type ApiErrorName } from '@shared/domain/api-error'

/**
 * What a failure means for a batch. `blocked`: no requests of this Client ID are taken for a while. `again`: it may pass.
 * `batch`: every further row would meet it. `row`: it is this row's own.
 */
export type RowVerdict = 'blocked' | 'again' | 'batch' | 'row' | 'cancelled'

export function rowVerdict(error: AppError): RowVerdict {
  switch (error.kind) {
    case 'api-error':
      return apiVerdict(error.error.name)
    case 'cancelled':
      return 'cancelled'
    case 'http-error':
      if (error.status === tooManyRequests) return 'blocked'
      return passingStatuses.has(error.status) ? 'again' : 'row'
    case 'connection-lost':
    case 'timed-out':
    case 'network-failed':
    case 'reply-truncated':
    case 'reply-not-unpacked':
    case 'reader-stopped':
    case 'unexpected':
      return 'again'
    case 'name-not-resolved':
    case 'offline':
    case 'connection-refused':
    case 'tls-failed':
    case 'proxy-failed':
    case 'redirected':
    case 'project-not-found':
    case 'client-secret-missing':
    case 'client-secret-vanished':
    case 'keychain-unavailable':
    case 'keychain-locked':
    case 'keychain-denied':
    case 'keychain-failed':
    case 'keychain-unanswered':
    case 'disk-full':
    case 'disk-read-only':
    case 'storage-failed':
    case 'sandbox-failed':
    case 'batch-tokens-gone':
      return 'batch'
    default:
      return 'row'
  }
}

/** The HTTP status by which a gateway says what SkinsBack says with -7. */
const tooManyRequests = 429
/** A fault over there, and words that SkinsBack itself was not reached. */
const passingStatuses: ReadonlySet<number> = new Set([500, 502, 503, 504])

function apiVerdict(name: ApiErrorName | null): RowVerdict {
  if (name === 'request_limit_reached') return 'blocked'
  return name !== null && errorsOfEveryRequest.has(name) ? 'batch' : 'row'
}
