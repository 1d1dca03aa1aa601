import { createHash } from 'node:crypto'

const sealLength = 16
const start = '["'
const middle = '",'
const end = ']'
const textAt = start.length + sealLength + middle.length

/**
 * One line of JSON with its line end: a list of the first digits of the value's SHA-256, and the value. A line that was
 * cut or changed is thereby known as such; it keeps nobody from changing both.
 */
export function sealedLine(value: object): string {
  const text = JSON.stringify(value)
  return `${start}${sealOf(text)}${middle}${text}${end}\n`
}

/** The value of a line without its line end; undefined where the line is not one that was written whole, or is no JSON. */
export function openSealedLine(line: string): unknown {
  const text = line.slice(textAt, -end.length)
  if (line !== `${start}${sealOf(text)}${middle}${text}${end}`) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // Whoever changed the text knew how to seal it. One such file must not keep all others from being read.
    return undefined
  }
}

function sealOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, sealLength)
}
