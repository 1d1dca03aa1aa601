import { inflateSync } from 'node:zlib'

interface PdfObject {
  readonly dictionary: string
  /** Inflated where it was deflated; empty where there is none. */
  readonly stream: string
}

interface Font {
  /** What each glyph stands for. */
  readonly letters: ReadonlyMap<number, string>
  /** Hexadecimal digits of a glyph in the text. */
  readonly digits: number
}

/** What in a page's stream chooses a font, says what follows in words, ends that, or draws glyphs. */
const operators =
  /\/(?<name>F\d+) [\d.]+ Tf|\/ActualText \((?<said>[^()\\]*)\)|\/ActualText <FEFF(?<wide>[\dA-F]*)>|(?<end>\bEMC\b)|<(?<glyphs>[\dA-Fa-f]+)>/gu

const noFont: Font = { letters: new Map(), digits: 4 }

/**
 * What a reader can select in a PDF of Chromium's, without white space: each font says which of its glyphs stand for which
 * letters. Knows as much of the format as Chromium's own files need.
 */
export function pdfText(file: Buffer): string {
  const objects = objectsOf(file)
  const fonts = new Map<string, Font>()
  for (const { dictionary } of objects.values()) {
    for (const [, name = '', id = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const letters = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(id)?.dictionary ?? '')?.[1]
      if (letters !== undefined) fonts.set(name, fontOf(objects.get(letters)?.stream ?? ''))
    }
  }
  let text = ''
  for (const { stream } of objects.values()) {
    let font = noFont
    let isSaid = false
    for (const { groups = {} } of stream.matchAll(operators)) {
      const { name, said, wide, end, glyphs = '' } = groups
      if (name !== undefined) font = fonts.get(name) ?? noFont
      if (said !== undefined || wide !== undefined) {
        // What these glyphs stand for is said in words; the glyphs themselves are a shape.
        isSaid = true
        text +=
          said ??
          Buffer.from(wide ?? '', 'hex')
            .swap16()
            .toString('utf16le')
      }
      if (end !== undefined) isSaid = false
      const drawn = isSaid ? '' : glyphs
      for (let at = 0; at < drawn.length; at += font.digits) {
        text += font.letters.get(Number.parseInt(drawn.slice(at, at + font.digits), 16)) ?? ''
      }
    }
  }
  return text.replaceAll(/\s+/gu, '')
}

function objectsOf(file: Buffer): ReadonlyMap<string, PdfObject> {
  // One byte a character, so that places in the text are places in the file.
  const text = file.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of text.matchAll(/(\d+) 0 obj\n?([\s\S]*?)(?:endobj|stream\r?\n)/gu)) {
    const [whole, id = '', dictionary = ''] = match
    const from = match.index + whole.length
    const length = Number(/\/Length (\d+)/u.exec(dictionary)?.[1] ?? 0)
    const isStream = !whole.endsWith('endobj')
    const bytes = isStream ? file.subarray(from, from + length) : Buffer.alloc(0)
    const isDeflated = isStream && dictionary.includes('/FlateDecode')
    objects.set(id, {
      dictionary,
      stream: (isDeflated ? inflateSync(bytes) : bytes).toString('latin1'),
    })
  }
  return objects
}

function fontOf(toUnicode: string): Font {
  const letters = new Map<number, string>()
  let digits = noFont.digits
  const lines = /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>(?:\s*<([\dA-Fa-f]+)>)?/gu
  for (const [, section = ''] of toUnicode.matchAll(/beginbf(?:char|range)([\s\S]*?)endbf/gu)) {
    for (const line of section.split('\n')) {
      for (const [, first = '', second = '', third] of line.matchAll(lines)) {
        digits = first.length
        const from = Number.parseInt(first, 16)
        const to = third === undefined ? from : Number.parseInt(second, 16)
        const letter = Number.parseInt((third ?? second).slice(0, 4), 16)
        for (let glyph = from; glyph <= to; glyph += 1) {
          letters.set(glyph, String.fromCharCode(letter + glyph - from))
        }
      }
    }
  }
  return { letters, digits }
}
