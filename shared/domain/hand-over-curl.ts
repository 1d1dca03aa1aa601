import { shellQuoted } from './hand-over-quoting'
import type { Project } from './project'

const whyHeaders = [
  '# It sends both as headers over https, which SkinsBack takes as well as a signature: openssl would sign',
  '# only with the secret among its arguments, where every program on the machine can read it.',
]

/**
 * A shell command that sends the body. Headers and body reach curl by pipes: arguments can be read by others, and are too short for
 * thousands of asset ids. The word that ends the body stands in quotes, so the shell changes nothing in it.
 */
export function curlSnippet(
  body: string,
  { endpoint, authentication }: Pick<Project, 'endpoint' | 'authentication'>,
): string {
  return [
    '# Creates the deposit. For Linux, macOS or WSL, and curl 7.55 or later: save it as deposit.sh, run sh deposit.sh',
    '# Client ID and Client Secret come from SKINSBACK_CLIENT_ID and SKINSBACK_CLIENT_SECRET.',
    ...(authentication === 'signature' ? whyHeaders : []),
    ': "${SKINSBACK_CLIENT_ID:?is not set}" "${SKINSBACK_CLIENT_SECRET:?is not set}" &&',
    'curl --silent --show-error --globoff --header @/dev/fd/3 --data-binary @- \\',
    `  --url ${shellQuoted(endpoint)} 3<<HEADERS <<'BODY'`,
    'Content-Type: application/json',
    'X-CLIENT-ID: $SKINSBACK_CLIENT_ID',
    'X-CLIENT-SECRET: $SKINSBACK_CLIENT_SECRET',
    'HEADERS',
    // A shell that someone types into would put an earlier command in its place.
    body.replaceAll('!', String.raw`\u0021`),
    'BODY',
    '',
  ].join('\n')
}
