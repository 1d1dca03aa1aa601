/** JSON as text: read without turning numbers into doubles, which would bend ids past 2^53. */

export interface JsonMember {
  readonly name: string
  /** The value's own text. */
  readonly text: string
}

/** The members of a JSON object in the order in which they stand; null where the text is no object. */
export function jsonMembers(json: string): readonly JsonMember[] | null {
  if (!isJson(json)) return null
  const text = json.trim()
  if (!text.startsWith('{')) return null
  const members: JsonMember[] = []
  for (const part of splitAtCommas(text.slice(1, -1))) {
    const colon = endOfString(part, part.indexOf('"'))
    members.push({
      name: JSON.parse(part.slice(0, colon).trim()) as string,
      text: part.slice(part.indexOf(':', colon) + 1).trim(),
    })
  }
  return members
}

/** The same JSON with a line a value; text that is no JSON comes back as it is. */
export function indentJson(json: string): string {
  if (!isJson(json)) return json
  let depth = 0
  let indented = ''
  const newLine = () => `\n${'  '.repeat(depth)}`
  const tokens = tokensOf(json)
  for (const [index, token] of tokens.entries()) {
    if (token === '{' || token === '[') {
      depth += 1
      const isEmpty = tokens[index + 1] === '}' || tokens[index + 1] === ']'
      indented += isEmpty ? token : token + newLine()
    } else if (token === '}' || token === ']') {
      depth -= 1
      const isEmpty = tokens[index - 1] === '{' || tokens[index - 1] === '['
      indented += isEmpty ? token : newLine() + token
    } else if (token === ',') indented += `,${newLine()}`
    else if (token === ':') indented += ': '
    else indented += token
  }
  return indented
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function tokensOf(json: string): readonly string[] {
  return json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu) ?? []
}

/** Splits valid JSON members at the commas of the outermost level. */
function splitAtCommas(inner: string): readonly string[] {
  if (inner.trim() === '') return []
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < inner.length; index += 1) {
    const character = inner[index]
    if (character === '"') index = endOfString(inner, index) - 1
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    else if (character === ',' && depth === 0) {
      parts.push(inner.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, inner.slice(start)]
}

/** The index behind the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1
  return index + 1
}
