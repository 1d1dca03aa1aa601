import type {
  AppError,
  ImportError,
  KeychainError,
  NetworkError,
  ReplyError,
} from '@shared/app-error'
import type { ApiError } from '@shared/domain/api-error'
import { assertNever } from '@shared/domain/assert-never'
import { knownCurrencies } from '@shared/domain/currency'
import { describeImportError, limitWords } from './describe-import-error'
import { describeNetworkError } from './describe-network-error'
import { details, type ErrorDescription, type Words } from './technical-details'

const currencyCodes = knownCurrencies.map((code) => code.toUpperCase()).join(', ')

/** `platform` as Node names it: keychains are opened in other ways on other systems. */
export function describeError(error: AppError, t: Words, platform: string): ErrorDescription {
  switch (error.kind) {
    case 'api-error':
      return describeApiError(error.error, t)
    case 'request-invalid':
    case 'project-invalid':
      return {
        ...plain(error.kind, t),
        technical: error.problems.map(({ field, problem }) => ({ label: field, value: problem })),
      }
    case 'keychain-unavailable':
    case 'keychain-locked':
    case 'keychain-denied':
    case 'keychain-failed':
      return {
        title: t(`${error.kind}.title`),
        remedy: keychainRemedy(error.kind, t, platform),
        technical: details(t, { detail: error.detail }),
      }
    case 'keychain-unanswered':
      return {
        title: t('keychain-unanswered.title', { count: error.seconds }),
        remedy: keychainRemedy(error.kind, t, platform),
        technical: [],
      }
    case 'name-not-resolved':
    case 'connection-refused':
    case 'tls-failed':
    case 'offline':
    case 'connection-lost':
    case 'proxy-failed':
    case 'network-failed':
    case 'timed-out':
    case 'redirected':
    case 'http-error':
    case 'reply-is-html':
    case 'reply-not-json':
    case 'reply-without-items':
    case 'reply-empty':
    case 'reply-wrong-encoding':
    case 'reply-not-unpacked':
    case 'reply-truncated':
    case 'reply-too-large':
      return describeNetworkError(error, t)
    case 'invalid-arguments':
      return {
        ...plain(error.kind, t),
        technical: details(t, { kind: error.method, detail: error.detail }),
      }
    case 'untrusted-sender':
      return { ...plain(error.kind, t), technical: details(t, { kind: error.method }) }
    case 'storage-failed':
    case 'snapshot-damaged':
    case 'reader-stopped':
    case 'sandbox-failed':
    case 'print-failed':
    case 'update-not-understood':
    case 'unexpected':
      return { ...plain(error.kind, t), technical: details(t, { detail: error.detail }) }
    case 'file-not-found':
    case 'file-is-folder':
    case 'file-unreadable':
    case 'file-empty':
    case 'file-not-recognised':
    case 'file-broken':
    case 'file-too-new':
    case 'file-without-items':
    case 'file-is-draft':
    case 'csv-lacks-columns':
    case 'file-too-large':
    case 'file-too-many-items':
      return describeImportError(error, t)
    case 'file-is-error-answer': {
      const { title, technical } = describeApiError(error.error, t)
      return {
        title: t('file-is-error-answer.title'),
        remedy: t('file-is-error-answer.remedy', { title }),
        technical,
      }
    }
    case 'copy-too-large':
      return {
        title: t('copy-too-large.title'),
        remedy: t('copy-too-large.remedy', { size: limitWords(error.limit, t) }),
        technical: [],
      }
    case 'order-id-used':
      return {
        title: t('order-id-used.title', { orderId: error.orderId }),
        remedy: t('order-id-used.remedy'),
        technical: [],
      }
    case 'update-held':
      return { ...wordsOf(`update-held.${error.because}`, t), technical: [] }
    case 'update-unverified':
      return { ...wordsOf(`update-unverified.${error.problem}`, t), technical: [] }
    case 'update-not-possible':
    case 'update-not-listed':
    case 'update-not-installed':
    case 'draft-not-found':
    case 'draft-recorded':
    case 'batch-not-found':
    case 'batch-running':
    case 'batch-project-busy':
    case 'batch-tokens-gone':
    case 'project-not-found':
    case 'nothing-to-restore':
    case 'client-secret-missing':
    case 'client-secret-vanished':
    case 'cancelled':
    case 'disk-full':
    case 'disk-read-only':
    case 'snapshot-not-found':
    case 'link-refused':
      return { ...plain(error.kind, t), technical: [] }
    default:
      return assertNever(error)
  }
}

/** Positive codes belong to a method, so code and message are always shown together, as they came. */
function describeApiError(error: ApiError, t: Words): ErrorDescription {
  const name = error.name ?? 'unknown'
  return {
    title: t(`api.${name}.title`),
    remedy: t(`api.${name}.remedy`, { currencies: currencyCodes }),
    technical: details(t, {
      code: error.code ?? '',
      message: error.message === '' ? t('noMessage') : error.message,
    }),
  }
}

function keychainRemedy(kind: KeychainError['kind'], t: Words, platform: string): string {
  switch (platform) {
    case 'linux':
    case 'darwin':
    case 'win32':
      return t(`${kind}.remedy.${platform}`)
    default:
      return t(`${kind}.remedy.other`)
  }
}

type PlainKind = Exclude<
  AppError['kind'],
  | 'api-error'
  | KeychainError['kind']
  | ImportError['kind']
  | 'copy-too-large'
  | 'order-id-used'
  | 'update-held'
  | 'update-unverified'
  | NetworkError['kind']
  | ReplyError['kind']
>

function plain(kind: PlainKind, t: Words) {
  return wordsOf(kind, t)
}

type KindInParts =
  | `update-held.${Extract<AppError, { kind: 'update-held' }>['because']}`
  | `update-unverified.${Extract<AppError, { kind: 'update-unverified' }>['problem']}`

function wordsOf(kind: PlainKind | KindInParts, t: Words) {
  return { title: t(`${kind}.title`), remedy: t(`${kind}.remedy`) }
}
