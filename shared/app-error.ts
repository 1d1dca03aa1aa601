import type { ApiError } from './domain/api-error'
import type { ProjectProblem } from './domain/project'
import type { RequestProblem } from './domain/inventory-request'
import type { UpdateHindrance } from './updates'

/** Every failure that we expect, as a value. The renderer gives each its words: what happened and what to do. */
export type AppError =
  | { readonly kind: 'request-invalid'; readonly problems: readonly RequestProblem[] }
  | { readonly kind: 'project-invalid'; readonly problems: readonly ProjectProblem[] }
  | { readonly kind: 'project-not-found' }
  | { readonly kind: 'nothing-to-restore' }
  | SecretError
  | NetworkError
  | ReplyError
  | { readonly kind: 'api-error'; readonly error: ApiError }
  | { readonly kind: 'cancelled' }
  | StorageError
  | ImportError
  /** More text than a clipboard should have to carry; `limit` in bytes. */
  | { readonly kind: 'copy-too-large'; readonly limit: number }
  | DraftError
  | PrintError
  | { readonly kind: 'sandbox-failed'; readonly detail: string }
  | { readonly kind: 'link-refused' }
  | BatchError
  | UpdateError
  /** The page and the main process disagree about a call: a bug of ours, or a page that is not ours. */
  | { readonly kind: 'invalid-arguments'; readonly method: string; readonly detail: string }
  | { readonly kind: 'untrusted-sender'; readonly method: string }
  /** A bug that was caught at the boundary. */
  | { readonly kind: 'unexpected'; readonly detail: string }

/** Why a client secret could not be had or kept. */
export type SecretError =
  /** None was ever saved for the project, or it was kept in memory and the app has quit since. */
  | { readonly kind: 'client-secret-missing' }
  /** The project is marked as having one, and an open keychain has none. */
  | { readonly kind: 'client-secret-vanished' }
  | KeychainError

export type KeychainError =
  /** No keychain on this system or in this session. */
  | { readonly kind: 'keychain-unavailable'; readonly detail: string }
  /** Locked, and no prompt could open. */
  | { readonly kind: 'keychain-locked'; readonly detail: string }
  /** Did not settle in time: most likely a prompt that nobody answered. */
  | { readonly kind: 'keychain-unanswered'; readonly seconds: number }
  /** The system or the person refused. */
  | { readonly kind: 'keychain-denied'; readonly detail: string }
  | { readonly kind: 'keychain-failed'; readonly detail: string }

const keychainErrorKinds: ReadonlySet<AppErrorKind> = new Set<KeychainError['kind']>([
  'keychain-unavailable',
  'keychain-locked',
  'keychain-unanswered',
  'keychain-denied',
  'keychain-failed',
])

export function isKeychainError(error: AppError): error is KeychainError {
  return keychainErrorKinds.has(error.kind)
}

/** Why no whole answer came. `code` is the network stack's own name for it, such as `ERR_CONNECTION_RESET`. */
export type NetworkError =
  | { readonly kind: 'name-not-resolved'; readonly host: string; readonly code: string }
  | { readonly kind: 'offline'; readonly code: string }
  | { readonly kind: 'connection-refused'; readonly host: string; readonly code: string }
  | { readonly kind: 'connection-lost'; readonly code: string }
  | { readonly kind: 'tls-failed'; readonly host: string; readonly code: string }
  | { readonly kind: 'proxy-failed'; readonly code: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'network-failed'; readonly code: string }

/** Why an answer that came is no inventory. `excerpt`: its first characters, as text, at most 200. */
export type ReplyError =
  | { readonly kind: 'redirected'; readonly status: number; readonly location: string }
  /** `retryAfter`: for how many seconds the service asks to be left alone, where it says so. */
  | {
      readonly kind: 'http-error'
      readonly status: number
      readonly excerpt: string
      readonly retryAfter?: number
    }
  | { readonly kind: 'reply-empty'; readonly status: number }
  | { readonly kind: 'reply-is-html'; readonly status: number; readonly excerpt: string }
  | { readonly kind: 'reply-not-json'; readonly status: number; readonly excerpt: string }
  | { readonly kind: 'reply-truncated'; readonly bytes: number }
  /** No text in UTF-8. */
  | { readonly kind: 'reply-wrong-encoding'; readonly status: number }
  /** Not compressed in the way that it says, or damaged since. */
  | { readonly kind: 'reply-not-unpacked'; readonly status: number }
  | { readonly kind: 'reply-without-items'; readonly status: number; readonly excerpt: string }
  | { readonly kind: 'reply-too-large'; readonly limit: number }

/** Why something could not be read from or written to this machine's disk. */
export type StorageError =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'disk-read-only' }
  | { readonly kind: 'storage-failed'; readonly detail: string }
  | { readonly kind: 'snapshot-not-found' }
  | { readonly kind: 'snapshot-damaged'; readonly detail: string }
  | { readonly kind: 'reader-stopped'; readonly detail: string }

/** The system did not print, or did not make a PDF; `detail` is what it said. */
export type PrintError = { readonly kind: 'print-failed'; readonly detail: string }

/** Why a deposit draft was not kept as it is. */
export type DraftError =
  /** Another draft of the project has this order id. */
  | { readonly kind: 'order-id-used'; readonly orderId: string }
  | { readonly kind: 'draft-not-found' }
  /** It was recorded as created, so it is read-only. */
  | { readonly kind: 'draft-recorded' }

/**
 * Why a file could not be imported. Nothing else has changed. None of these repeats what stands in a file that is no inventory:
 * otherwise a page that was taken over could read files by importing them.
 */
export type ImportError =
  | { readonly kind: 'file-not-found' }
  /** The system did not let it be read; `detail` is its code, such as `EACCES`. */
  | { readonly kind: 'file-unreadable'; readonly detail: string }
  | { readonly kind: 'file-is-folder' }
  | { readonly kind: 'file-empty' }
  /** Neither JSON nor CSV of ours. */
  | { readonly kind: 'file-not-recognised' }
  /** It begins as one of ours or as an answer and breaks off, or stops being JSON, at this byte at the latest. */
  | { readonly kind: 'file-broken'; readonly problem: FileProblem; readonly bytes: number }
  /** Made by a later version of the app. */
  | { readonly kind: 'file-too-new'; readonly version: number }
  /** A deposit draft: the deposits screen opens it. */
  | { readonly kind: 'file-is-draft' }
  /** An answer of SkinsBack that is an error, and so has no items. */
  | { readonly kind: 'file-is-error-answer'; readonly error: ApiError }
  /** JSON, but with no list of items where there should be one. */
  | { readonly kind: 'file-without-items' }
  /** A CSV without the columns that an item cannot do without. */
  | { readonly kind: 'csv-lacks-columns'; readonly columns: readonly string[] }
  /** Limits in bytes, after gzip is undone, and in items. */
  | { readonly kind: 'file-too-large'; readonly limit: number }
  | { readonly kind: 'file-too-many-items'; readonly limit: number }

/** `utf-16`: in UTF-16 or UTF-32, by its first bytes. `wrong-encoding`: a character that is not UTF-8 stands somewhere. */
export type FileProblem =
  'truncated' | 'not-json' | 'utf-16' | 'wrong-encoding' | 'gzip' | 'csv-quotes' | 'item-too-large'

/** Why a batch could not be changed. */
export type BatchError =
  | { readonly kind: 'batch-not-found' }
  | { readonly kind: 'batch-running' }
  /** Another batch of the same project is running. */
  | { readonly kind: 'batch-project-busy' }
  /** Its trade tokens are gone, because it had ended. */
  | { readonly kind: 'batch-tokens-gone' }

/** Why another version of the app was not found, fetched or put in place. The one that runs is as it was. */
export type UpdateError =
  | { readonly kind: 'update-held'; readonly because: UpdateHindrance }
  /** This copy does not replace itself, or there is nothing to do that step with. */
  | { readonly kind: 'update-not-possible' }
  /** The host has no release for this system. */
  | { readonly kind: 'update-not-listed' }
  /** What the host says of its release cannot be used; `detail` says where. */
  | { readonly kind: 'update-not-understood'; readonly detail: string }
  /** It is not what its description says, is not signed as this app is, or lies at another host. */
  | { readonly kind: 'update-unverified'; readonly problem: 'checksum' | 'signature' | 'host' }
  | { readonly kind: 'update-not-installed' }

export type AppErrorKind = AppError['kind']
