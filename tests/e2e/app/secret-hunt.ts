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

/** The text as UTF-8, UTF-16, hex, and base64 at each of the three places in a group at which it can begin. */
export function writtenForms(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret, 'utf8')
  const wide = Buffer.from(secret, 'utf16le')
  return [
    bytes,
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()),
    ...[0, 1, 2].flatMap((before) => base64Within(bytes, before)),
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
