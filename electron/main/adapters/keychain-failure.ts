import type { KeychainError } from '@shared/app-error'

/** Longer messages of a system tell a person nothing more. */
const longestDetail = 300

interface Sign {
  readonly kind: 'keychain-unavailable' | 'keychain-locked' | 'keychain-denied'
  readonly words: RegExp
}

/**
 * What tells the kinds apart in the words of the systems, most telling first. Linux: libsecret and GLib's D-Bus in
 * English, as measured (docs/decisions/0002). macOS: SecCopyErrorMessageString. Windows: FormatMessage.
 */
const signs: readonly Sign[] = [
  {
    kind: 'keychain-locked',
    words:
      /locked collection|collection is locked|is locked|prompt (?:was )?dismissed|secret\.error\.islocked|unlocking was (?:dismissed|cancell?ed)/iu,
  },
  {
    // macOS: errSecInteractionNotAllowed, when a locked keychain may show no prompt.
    kind: 'keychain-locked',
    words: /user interaction is not allowed/iu,
  },
  {
    kind: 'keychain-denied',
    words:
      /accessdenied|access (?:is |was )?denied|rejected send message|permission denied|not authorized|not permitted|user cancell?ed|operation was cancell?ed by the user|user name or passphrase you entered is not correct|authorization|appears to be denied/iu,
  },
  {
    kind: 'keychain-unavailable',
    words:
      /serviceunknown|was not provided by any \.service|no such interface|no such secret collection|autolaunch|could not connect|no such file or directory|connection refused|connection is closed|failed to execute child process|transport|spawn\.|cannot spawn|process org\.freedesktop\.secrets|logon session does not exist|no keychain is available|keychain could not be found|default keychain could not|not supported on this/iu,
  },
]

/**
 * Why the keychain did not do as it was asked, from the system's own words. `secret`: what was being stored, taken out
 * of the words should a system ever repeat it.
 */
export function keychainFailure(message: string, secret?: string): KeychainError {
  const detail = keychainDetail(message, secret)
  const sign = signs.find(({ words }) => words.test(detail))
  return { kind: sign?.kind ?? 'keychain-failed', detail }
}

/** The system's words as one line of visible characters, without the secret. */
export function keychainDetail(message: string, secret?: string): string {
  const whole =
    secret === undefined || secret === '' ? message : message.replaceAll(secret, '[secret]')
  return whole
    .replaceAll(/[\t\n\v\f\r]+/g, ' ')
    .replaceAll(/\p{C}/gu, '')
    .trim()
    .slice(0, longestDetail)
}
