type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'end'

const whitespace = /[ \t\n\r]*/y
/** Within strings: any UTF-16 unit but the quote, the backslash and those below the space. */
const wholeString = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y
const cutString =
  /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*(?:\\(?:u[\da-fA-F]{0,3})?)?$/y
const wholeNumber = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const cutNumber = /-?(?:(?:0|[1-9]\d*)(?:\.\d*|(?:\.\d+)?[eE][+-]?\d*)?)?$/y
const literals = ['true', 'false', 'null'] as const

/**
 * Whether nothing in the text is wrong and it only ends too early: whether more text could make it JSON. True for a
 * whole JSON text as well. For telling a cut answer from one that is no JSON; too slow for reading answers.
 */
export function isJsonPrefix(text: string): boolean {
  const open: ('list' | 'object')[] = []
  let expected: Expected = 'value'
  let index = lengthAt(whitespace, text, 0)

  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'comma-or-end')

  while (index < text.length) {
    const character = text[index] ?? ''
    const takesValue: boolean = expected === 'value' || expected === 'value-or-end'
    const takesName: boolean = expected === 'name' || expected === 'name-or-end'
    const step = stepAt(text, index, character, takesValue, takesName)
    if (step === 'cut') return true
    if (step !== 'mark') {
      if (step === 0) return false
      index += step
      expected = takesName ? 'colon' : afterValue()
    } else {
      index += 1
      const innermost = open.at(-1)
      if (takesValue && character === '{') {
        open.push('object')
        expected = 'name-or-end'
      } else if (takesValue && character === '[') {
        open.push('list')
        expected = 'value-or-end'
      } else if (expected === 'colon' && character === ':') {
        expected = 'value'
      } else if (expected === 'comma-or-end' && character === ',') {
        expected = innermost === 'object' ? 'name' : 'value'
      } else if (closes(character, innermost, expected)) {
        open.pop()
        expected = afterValue()
      } else {
        return false
      }
    }
    index += lengthAt(whitespace, text, index)
  }
  return true
}

/** Length of the string, number or literal here; 0 where none may stand; 'cut' where the text ends within one. */
function stepAt(
  text: string,
  index: number,
  character: string,
  takesValue: boolean,
  takesName: boolean,
): number | 'cut' | 'mark' {
  if ('{}[]:,'.includes(character)) return 'mark'
  if (!takesValue && !takesName) return 0
  if (character === '"') {
    const length = lengthAt(wholeString, text, index)
    return length === 0 && isAt(cutString, text, index) ? 'cut' : length
  }
  if (!takesValue) return 0
  if (character === '-' || (character >= '0' && character <= '9')) {
    return isAt(cutNumber, text, index) ? 'cut' : lengthAt(wholeNumber, text, index)
  }
  const literal = literals.find((word) => word[0] === character)
  if (literal === undefined) return 0
  if (text.startsWith(literal, index)) return literal.length
  return literal.startsWith(text.slice(index)) ? 'cut' : 0
}

function closes(
  character: string,
  innermost: 'list' | 'object' | undefined,
  expected: Expected,
): boolean {
  if (character === '}') {
    return innermost === 'object' && (expected === 'name-or-end' || expected === 'comma-or-end')
  }
  if (character === ']') {
    return innermost === 'list' && (expected === 'value-or-end' || expected === 'comma-or-end')
  }
  return false
}

function lengthAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0].length ?? 0
}

function isAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index
  return pattern.test(text)
}
