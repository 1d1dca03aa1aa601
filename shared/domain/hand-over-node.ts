import { javascriptQuoted } from './hand-over-quoting'
import type { Project } from './project'

const signing = [
  'parameters.shopid = clientId',
  'const text = Object.keys(parameters)',
  '  .sort()',
  '  // Lists are not signed.',
  "  .filter((name) => typeof parameters[name] === 'string')",
  '  .map((name) => `${name}:${parameters[name]};`)',
  "  .join('')",
  "parameters.sign = createHmac('sha1', clientSecret).update(text).digest('hex')",
  "const headers = { 'Content-Type': 'application/json' }",
]

const headers = [
  'const headers = {',
  "  'Content-Type': 'application/json',",
  "  'X-CLIENT-ID': clientId,",
  "  'X-CLIENT-SECRET': clientSecret,",
  '}',
]

/** A Node module that sends the body; it needs no package. */
export function nodeSnippet(
  body: string,
  { endpoint, authentication }: Pick<Project, 'endpoint' | 'authentication'>,
): string {
  const isSigned = authentication === 'signature'
  return [
    '// Creates the deposit. For Node.js 18 or later; save it as deposit.mjs.',
    '// Client ID and Client Secret come from SKINSBACK_CLIENT_ID and SKINSBACK_CLIENT_SECRET.',
    ...(isSigned ? ["import { createHmac } from 'node:crypto'", ''] : []),
    'const clientId = process.env.SKINSBACK_CLIENT_ID',
    'const clientSecret = process.env.SKINSBACK_CLIENT_SECRET',
    'if (!clientId || !clientSecret) {',
    "  throw new Error('SKINSBACK_CLIENT_ID and SKINSBACK_CLIENT_SECRET are not set')",
    '}',
    '',
    `const parameters = ${body}`,
    ...(isSigned ? signing : headers),
    '',
    `const answer = await fetch(${javascriptQuoted(endpoint)}, {`,
    "  method: 'POST',",
    '  headers,',
    '  body: JSON.stringify(parameters),',
    "  redirect: 'error',",
    '})',
    'console.log(await answer.text())',
    '',
  ].join('\n')
}
