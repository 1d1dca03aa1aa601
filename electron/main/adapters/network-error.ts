import type { HttpFailure } from '../ports/http-client'

/** What an exchange was when it failed. */
export interface ExchangeFacts {
  readonly host: string
  /** Milliseconds since it began. */
  readonly elapsed: number
  /** HTTP status, where an answer had begun; 0 otherwise. */
  readonly status: number
}

/**
 * Chromium's name for a failure, such as `net::ERR_CONNECTION_RESET`, as a value. The names are those of Chromium's
 * `net/base/net_error_list.h`; one that has no kind of its own here stays visible as its code.
 */
export function networkFailure(message: string, facts: ExchangeFacts): HttpFailure {
  const code = /ERR_[A-Z0-9_]+/u.exec(message)?.[0] ?? message.slice(0, 100)
  const { host, status } = facts
  switch (code) {
    case 'ERR_NAME_NOT_RESOLVED':
    case 'ERR_NAME_RESOLUTION_FAILED':
    case 'ERR_DNS_TIMED_OUT':
    case 'ERR_DNS_SERVER_FAILED':
    case 'ERR_DNS_MALFORMED_RESPONSE':
    case 'ERR_ICANN_NAME_COLLISION':
      return { kind: 'name-not-resolved', host, code }
    case 'ERR_INTERNET_DISCONNECTED':
      return { kind: 'offline', code }
    case 'ERR_CONNECTION_REFUSED':
    case 'ERR_CONNECTION_FAILED':
    case 'ERR_ADDRESS_UNREACHABLE':
    case 'ERR_NETWORK_ACCESS_DENIED':
      return { kind: 'connection-refused', host, code }
    // The last ones: the answer broke off, so what came of it is worth nothing.
    case 'ERR_CONNECTION_RESET':
    case 'ERR_CONNECTION_CLOSED':
    case 'ERR_CONNECTION_ABORTED':
    case 'ERR_SOCKET_NOT_CONNECTED':
    case 'ERR_EMPTY_RESPONSE':
    case 'ERR_NETWORK_CHANGED':
    case 'ERR_NETWORK_IO_SUSPENDED':
    case 'ERR_HTTP2_PING_FAILED':
    case 'ERR_HTTP2_SERVER_REFUSED_STREAM':
    case 'ERR_HTTP2_PROTOCOL_ERROR':
    case 'ERR_QUIC_PROTOCOL_ERROR':
    // Chromium's network process ended.
    case 'ERR_FAILED':
    case 'ERR_CONTENT_LENGTH_MISMATCH':
    case 'ERR_INCOMPLETE_CHUNKED_ENCODING':
    case 'ERR_INCOMPLETE_HTTP2_HEADERS':
      return { kind: 'connection-lost', code }
    case 'ERR_TIMED_OUT':
    case 'ERR_CONNECTION_TIMED_OUT':
      return { kind: 'timed-out', seconds: Math.round(facts.elapsed / 1000) }
    case 'ERR_TUNNEL_CONNECTION_FAILED':
    case 'ERR_SOCKS_CONNECTION_FAILED':
    case 'ERR_SOCKS_CONNECTION_HOST_UNREACHABLE':
    case 'ERR_NO_SUPPORTED_PROXIES':
    case 'ERR_PAC_SCRIPT_FAILED':
    case 'ERR_PAC_SCRIPT_TERMINATED':
    case 'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED':
    case 'ERR_UNABLE_TO_REUSE_CONNECTION_FOR_PROXY_AUTH':
      return { kind: 'proxy-failed', code }
    case 'ERR_CONTENT_DECODING_FAILED':
    case 'ERR_CONTENT_DECODING_INIT_FAILED':
      return { kind: 'reply-not-unpacked', status }
    default:
      return byFamily(code, host)
  }
}

function byFamily(code: string, host: string): HttpFailure {
  if (code.startsWith('ERR_PROXY_')) return { kind: 'proxy-failed', code }
  if (/^ERR_(?:SSL_|CERT_|CERTIFICATE_|BAD_SSL_|ECH_)/u.test(code)) {
    return { kind: 'tls-failed', host, code }
  }
  return { kind: 'network-failed', code }
}
