// How a text becomes a literal that it cannot break out of, one function a language.
// The request body needs none of them: it is JSON, so no line of it begins like the word that ends a here-document.

/** For any POSIX shell: nothing means anything between single quotes. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** Between single quotes only these two mean anything to PHP. */
export function phpQuoted(text: string): string {
  return `'${text.replace(/[\\']/gu, String.raw`\$&`)}'`
}

/** JavaScript reads every JSON string as it is. */
export function javascriptQuoted(text: string): string {
  return `'${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`
}
