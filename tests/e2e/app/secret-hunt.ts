import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Every file under the folder that holds the text in one of the forms in which it could have been written. */
export function filesHolding(folder: string, secret: string): Promise<readonly string[]> {
  return filesHoldingAny(folder, [secret])
}

/** The same for any of several texts. */
export async function filesHoldingAny(
  folder: string,
  secrets: readonly string[],
): Promise<readonly string[]> {
  const forms = secrets.flatMap(writtenForms)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    if (forms.some((form) => bytes.includes(form))) found.push(path.relative(folder, file))
  }
  return found
}

/** Whether the bytes hold the text in one of the forms in which it could have been written. */
export function holds(bytes: Buffer, secret: string): boolean {
  return writtenForms(secret).some((form) => bytes.includes(form))
}

/**
 * The text as it is and escaped for JSON, addresses and HTML, each as UTF-8 and UTF-16; and its bytes in hex, and in base64 at
 * each of the three places in a group at which they can begin.
 */
export function writtenForms(secret: string): readonly Buffer[] {
  const texts = new Set([secret, ...escapedForms(secret)])
  const bytes = Buffer.from(secret, 'utf8')
  return [
    ...[...texts].flatMap((text) => {
      const wide = Buffer.from(text, 'utf16le')
      return [Buffer.from(text, 'utf8'), wide, Buffer.from(wide).swap16()]
    }),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()),
    ...[0, 1, 2].flatMap((before) => base64Within(bytes, before)),
  ]
}

function escapedForms(secret: string): readonly string[] {
  const inAddress = encodeURIComponent(secret)
  const inHtml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [
    JSON.stringify(secret).slice(1, -1),
    inAddress,
    inAddress.replaceAll(/%[\dA-F]{2}/gu, (code) => code.toLowerCase()),
    inHtml,
    inHtml.replaceAll('"', '&quot;'),
  ]
}

/** What of the bytes' base64 stays the same whatever stands around them, with `before` bytes ahead in the group. */
function base64Within(bytes: Buffer, before: number): readonly Buffer[] {
  const encoded = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/u, '')
  const core = encoded.slice(before === 0 ? 0 : 4, -2)
  return [core, core.replaceAll('+', '-').replaceAll('/', '_')].map((text) => Buffer.from(text))
}
