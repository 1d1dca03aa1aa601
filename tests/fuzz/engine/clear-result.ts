import type { AppErrorKind } from '@shared/app-error'
import type { Result } from '@shared/result'
import { demand } from './target'

/** All expected failures; the type makes a forgotten one an error. `unexpected` is a bug that was caught. */
const clear: Readonly<Record<AppErrorKind, boolean>> = {
  'request-invalid': true,
  'project-invalid': true,
  'project-not-found': true,
  'nothing-to-restore': true,
  'client-secret-missing': true,
  'client-secret-vanished': true,
  'keychain-unavailable': true,
  'keychain-locked': true,
  'keychain-unanswered': true,
  'keychain-denied': true,
  'keychain-failed': true,
  'name-not-resolved': true,
  offline: true,
  'connection-refused': true,
  'connection-lost': true,
  'tls-failed': true,
  'proxy-failed': true,
  'timed-out': true,
  'network-failed': true,
  redirected: true,
  'http-error': true,
  'reply-empty': true,
  'reply-is-html': true,
  'reply-not-json': true,
  'reply-truncated': true,
  'reply-wrong-encoding': true,
  'reply-not-unpacked': true,
  'reply-without-items': true,
  'reply-too-large': true,
  'api-error': true,
  cancelled: true,
  'disk-full': true,
  'disk-read-only': true,
  'storage-failed': true,
  'snapshot-not-found': true,
  'snapshot-damaged': true,
  'reader-stopped': true,
  'file-not-found': true,
  'file-unreadable': true,
  'file-is-folder': true,
  'file-empty': true,
  'file-not-recognised': true,
  'file-broken': true,
  'file-too-new': true,
  'file-is-draft': true,
  'file-is-error-answer': true,
  'file-without-items': true,
  'csv-lacks-columns': true,
  'file-too-large': true,
  'file-too-many-items': true,
  'copy-too-large': true,
  'order-id-used': true,
  'draft-not-found': true,
  'draft-recorded': true,
  'print-failed': true,
  'sandbox-failed': true,
  'link-refused': true,
  'batch-not-found': true,
  'batch-running': true,
  'batch-project-busy': true,
  'batch-tokens-gone': true,
  'update-held': true,
  'update-not-possible': true,
  'update-not-listed': true,
  'update-not-understood': true,
  'update-unverified': true,
  'update-not-installed': true,
  'invalid-arguments': true,
  'untrusted-sender': true,
  unexpected: false,
}

/** Holds a result against the closed union of failures; answers which it is. */
export function clearResult(result: Result<unknown, { readonly kind: AppErrorKind }>): string {
  demand(typeof result === 'object' && typeof result.ok === 'boolean', 'not a result')
  if (result.ok) return 'ok'
  const { error } = result
  demand(Object.hasOwn(clear, error.kind), `no known failure: ${error.kind}`)
  demand(clear[error.kind], `a bug: ${JSON.stringify(error)}`)
  demand(JSON.stringify(error).length < 10_000, `a failure that goes on for ever: ${error.kind}`)
  return error.kind
}
