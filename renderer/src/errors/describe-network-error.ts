import type { NetworkError, ReplyError } from '@shared/app-error'
import { assertNever } from '@shared/domain/assert-never'
import { details, type ErrorDescription, type Words } from './technical-details'

type HttpError = Extract<ReplyError, { kind: 'http-error' }>

/** Why no whole answer came, or why the one that came is no inventory. */
export function describeNetworkError(error: NetworkError | ReplyError, t: Words): ErrorDescription {
  switch (error.kind) {
    case 'name-not-resolved':
    case 'connection-refused':
    case 'tls-failed': {
      const { host, code } = error
      return { ...withHost(error, t), technical: details(t, { code, host }) }
    }
    case 'proxy-failed': {
      // Such as `ERR_PROXY_AUTH_REQUESTED`.
      const wantsPassword = error.code.startsWith('ERR_PROXY_AUTH_')
      return {
        title: t(wantsPassword ? 'proxy-failed.passwordTitle' : 'proxy-failed.title'),
        remedy: t(wantsPassword ? 'proxy-failed.passwordRemedy' : 'proxy-failed.remedy'),
        technical: details(t, { code: error.code }),
      }
    }
    case 'offline':
    case 'connection-lost':
    case 'network-failed':
      return { ...plain(error.kind, t), technical: details(t, { code: error.code }) }
    case 'timed-out':
      return {
        title: t('timed-out.title', { count: error.seconds }),
        remedy: t('timed-out.remedy'),
        technical: [],
      }
    case 'redirected':
      return {
        ...plain(error.kind, t),
        technical: details(t, { status: String(error.status), location: error.location }),
      }
    case 'http-error':
      return {
        title: t('http-error.title', { status: error.status }),
        remedy: [t(`http-error.remedy.${remedyOf(error.status)}`), askedWords(error, t)]
          .filter(Boolean)
          .join(' '),
        technical: details(t, { status: String(error.status), excerpt: error.excerpt }),
      }
    case 'reply-is-html':
    case 'reply-not-json':
    case 'reply-without-items':
      return {
        ...plain(error.kind, t),
        technical: details(t, { status: String(error.status), excerpt: error.excerpt }),
      }
    case 'reply-empty':
    case 'reply-wrong-encoding':
    case 'reply-not-unpacked':
      return { ...plain(error.kind, t), technical: details(t, { status: String(error.status) }) }
    case 'reply-truncated':
      return {
        title: t('reply-truncated.title'),
        remedy: t('reply-truncated.remedy', { count: error.bytes }),
        technical: [],
      }
    case 'reply-too-large':
      return {
        title: t('reply-too-large.title', { megabytes: Math.round(error.limit / 1024 ** 2) }),
        remedy: t('reply-too-large.remedy'),
        technical: [],
      }
    default:
      return assertNever(error)
  }
}

function withHost(
  error: Extract<NetworkError, { readonly host: string }>,
  t: Words,
): Pick<ErrorDescription, 'title' | 'remedy'> {
  const { kind, host, code } = error
  switch (kind) {
    case 'name-not-resolved':
      return {
        title: t('name-not-resolved.title', { host }),
        remedy: t('name-not-resolved.remedy'),
      }
    case 'connection-refused': {
      const isRefused = code === 'ERR_CONNECTION_REFUSED'
      const title = isRefused ? 'connection-refused.title' : 'connection-refused.unreachable'
      return { title: t(title, { host }), remedy: t('connection-refused.remedy') }
    }
    case 'tls-failed':
      return {
        title: t('tls-failed.title', { host }),
        remedy: t(`tls-failed.remedy.${tlsCause(code)}`),
      }
    default:
      return assertNever(kind)
  }
}

/** What is wrong with a secure connection, as far as it makes a difference to what can be done. */
function tlsCause(code: string): 'authority' | 'date' | 'name' | 'certificate' | 'other' {
  switch (code) {
    case 'ERR_CERT_AUTHORITY_INVALID':
      return 'authority'
    case 'ERR_CERT_DATE_INVALID':
      return 'date'
    case 'ERR_CERT_COMMON_NAME_INVALID':
      return 'name'
    default:
      return code.startsWith('ERR_CERT') ? 'certificate' : 'other'
  }
}

/** What can be done about an HTTP status. */
function remedyOf(status: number): 'busy' | 'down' | 'refused' | 'notThere' | 'other' {
  switch (status) {
    case 429:
      return 'busy'
    case 401:
    case 403:
    case 451:
      return 'refused'
    case 404:
    case 405:
    case 410:
      return 'notThere'
    default:
      return status >= 500 ? 'down' : 'other'
  }
}

const secondsInWords = 120

function askedWords({ retryAfter = 0 }: HttpError, t: Words): string {
  if (retryAfter === 0) return ''
  if (retryAfter <= secondsInWords) return t('http-error.askedSeconds', { count: retryAfter })
  return t('http-error.askedMinutes', { count: Math.ceil(retryAfter / 60) })
}

type PlainKind = Exclude<
  (NetworkError | ReplyError)['kind'],
  | 'name-not-resolved'
  | 'connection-refused'
  | 'tls-failed'
  | 'proxy-failed'
  | 'timed-out'
  | 'http-error'
  | 'reply-truncated'
  | 'reply-too-large'
>

function plain(kind: PlainKind, t: Words) {
  return { title: t(`${kind}.title`), remedy: t(`${kind}.remedy`) }
}
