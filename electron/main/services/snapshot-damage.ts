import { assertNever } from '@shared/domain/assert-never'
import type { InventoryFailure } from '@shared/inventory-work'

/**
 * What is wrong with a snapshot that failed to open, in a few words, where the fault lies in its bytes; null where
 * something else was in the way: they may well be good.
 */
export function damageIn(failure: InventoryFailure): string | null {
  switch (failure.kind) {
    case 'snapshot-damaged':
      return failure.detail
    case 'api-error':
      return 'answer is an error of the API'
    case 'reply-empty':
      return 'answer is empty'
    case 'reply-truncated':
      return `answer breaks off after ${failure.bytes} bytes`
    case 'reply-wrong-encoding':
      return 'answer is not UTF-8'
    case 'reply-without-items':
      return 'answer has no items'
    case 'reply-too-large':
      return 'answer is too large'
    case 'reply-is-html':
    case 'reply-not-json':
    case 'reply-not-unpacked':
    case 'http-error':
    case 'redirected':
      return 'answer is not JSON'
    case 'cancelled':
    case 'disk-full':
    case 'disk-read-only':
    case 'storage-failed':
    case 'snapshot-not-found':
    case 'reader-stopped':
      return null
    default:
      return assertNever(failure)
  }
}
