/** Characters that the clipboard takes of the page. */
const mostCopied = 2_000_000

/** As many whole lines of a text as can be copied. */
export function wholeLines(text: string): { readonly text: string; readonly isAll: boolean } {
  if (text.length <= mostCopied) return { text, isAll: true }
  return { text: text.slice(0, text.lastIndexOf('\n', mostCopied)), isAll: false }
}
