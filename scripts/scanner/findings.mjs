import { canaryFile } from './build-plain.mjs'

/** @typedef {{ id: string, file: string, sample: string }} Finding as the scanner reports it */
/** @typedef {{ id: string, file: string, sample: string, why: string }} Accepted `sample`: a part of the line that was found */

/** What the canary does, and the scanner has to see. */
export const sung = [
  'AUXCLICK_JS_CHECK',
  'CONTEXT_ISOLATION_JS_CHECK',
  'DANGEROUS_FUNCTIONS_JS_CHECK',
  'EXPERIMENTAL_FEATURES_JS_CHECK',
  'HTTP_RESOURCES_JS_CHECK',
  'INSECURE_CONTENT_JS_CHECK',
  'NODE_INTEGRATION_JS_CHECK',
  'OPEN_EXTERNAL_JS_CHECK',
  'SANDBOX_JS_CHECK',
  'WEB_SECURITY_JS_CHECK',
]

/** The only findings that are put up with, each with its reason. One that is found no more has to go from here. */
export const accepted = /** @type {const} @satisfies {readonly Accepted[]} */ ([
  {
    id: 'CSP_GLOBAL_CHECK',
    file: 'N/A',
    sample: '',
    why: 'The policy is a header that main sends with the page, with a nonce of its own for each load; the scanner looks for meta tags. tests/e2e/security.spec.ts sees it at work.',
  },
  {
    id: 'HTTP_RESOURCES_WITH_NODE_INTEGRATION_GLOBAL_CHECK',
    file: 'N/A',
    sample: '',
    why: 'It is the canary that has both; where the app had one of them, that would be found by itself.',
  },
  {
    id: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'main/index.js',
    sample: 'openInBrowser',
    why: 'It is reached through known-links.ts alone, which lets plain https addresses of known hosts pass.',
  },
  {
    id: 'AUXCLICK_JS_CHECK',
    file: 'main/index.js',
    sample: 'new BrowserWindow(',
    why: 'Every new window and every navigation is refused for all contents (lock-down.ts), so a middle click opens nothing.',
  },
  {
    id: 'PROTOCOL_HANDLER_JS_CHECK',
    file: 'main/index.js',
    sample: 'registerBufferProtocol("app"',
    why: 'The scheme serves the files of the built page, read into a list at the start, and pictures by their name: page-files.test.ts, tests/e2e/security.spec.ts.',
  },
  {
    id: 'PRELOAD_JS_CHECK',
    file: 'main/index.js',
    sample: 'preload: sources.preload',
    why: 'Asks for a review: the preload script proxies the contract and does nothing else, which lint keeps.',
  },
])

/**
 * What is amiss, in words; empty: nothing.
 * @param {readonly Finding[]} findings
 * @param {readonly Accepted[]} known
 * @returns {readonly string[]}
 */
export function problemsIn(findings, known = accepted) {
  const heard = new Set(findings.filter(({ file }) => file === canaryFile).map(({ id }) => id))
  const own = findings.filter(({ file }) => file !== canaryFile)
  const isKnown = (/** @type {Finding} */ found) => known.some((one) => fits(one, found))
  return [
    ...sung
      .filter((id) => !heard.has(id))
      .map((id) => `the scanner is blind: it does not see ${id} in its canary`),
    ...own
      .filter((found) => !isKnown(found))
      .map(({ id, file, sample }) => `${id} in ${file}: ${sample}`),
    ...known
      .filter((one) => !own.some((found) => fits(one, found)))
      .map(
        ({ id, file }) => `${id} in ${file} is accepted, and was not found: take it from the list`,
      ),
  ]
}

/** @param {Accepted} one @param {Finding} found */
function fits(one, found) {
  return one.id === found.id && one.file === found.file && found.sample.includes(one.sample)
}

/**
 * The scanner's CSV. Its first line is not quoted by the rules, so columns count by their places.
 * @param {string} text
 * @returns {readonly Finding[]}
 */
export function readFindings(text) {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map(([, cell = '']) =>
        cell.replace(/^"|"$/gu, '').replaceAll('""', '"'),
      )
      const [id = '', , , file = '', , sample = ''] = cells
      return { id, file, sample }
    })
}
