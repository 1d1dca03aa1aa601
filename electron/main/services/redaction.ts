/** Takes out of a text what is secret: what is known to be, and what looks like it. */
export interface Redaction {
  /** A client secret, in whatever form it may stand somewhere. */
  readonly knowSecret: (secret: string) => void
  readonly knowTradeToken: (token: string) => void
  readonly redact: (text: string) => string
}

const mask = '•••'

/** Shorter ones would mask ordinary words, and nobody has such a secret. */
const shortestSecret = 4

/** Trade tokens have eight characters, so a word is looked up, however many are known. */
const tokenWord = /(?<![\w-])[\w-]{8}(?![\w-])/gu

/** What names a secret, then something between, then the secret itself up to where it ends. */
const named =
  /((?:client[_-]?secret|trade[_-]?token|x-client-\w+|authorization|password|(?<![a-z])token|(?<![a-z])sign(?:ature)?)["']?\s*[:=]\s*(?:bearer |basic )?["']?)[^\s"'&,;})]+/giu

/** Signatures and hashes. */
const digits = /(?<![\da-f])[\da-f]{32,}(?![\da-f])/giu

/** Addresses that say who somebody is on Steam. */
const tradeUrl = /(?:https?:\/\/)?(?:www\.)?steamcommunity\.com\/tradeoffer\/new[^\s"'<>]*/giu

/** `home`: the person's own folder, which names them; empty: there is none. */
export function createRedaction(home: string): Redaction {
  const secrets = new Set<string>()
  const tokens = new Set<string>()
  return {
    knowSecret(secret) {
      if (secret.length < shortestSecret) return
      // As it is, as it stands in an address or a form, and as it stands in JSON.
      const forms = [
        secret,
        encodeURIComponent(secret.replaceAll(/\p{Surrogate}/gu, '\uFFFD')),
        JSON.stringify(secret).slice(1, -1),
      ]
      for (const form of forms) secrets.add(form)
    },
    knowTradeToken(token) {
      if (token !== '') tokens.add(token)
    },
    redact(text) {
      let redacted = text
      for (const secret of secrets) redacted = redacted.replaceAll(secret, mask)
      if (home.length > 1) redacted = redacted.replaceAll(home, '~')
      return redacted
        .replaceAll(tradeUrl, mask)
        .replaceAll(named, `$1${mask}`)
        .replaceAll(tokenWord, (word) => (tokens.has(word) ? mask : word))
        .replaceAll(digits, mask)
    },
  }
}
