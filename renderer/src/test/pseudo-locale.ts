import { english, type Namespace } from '@shared/i18n'
import type { Translation } from '../i18n/create-i18n'

/** Every text of the catalogue between ⟦ and ⟧: what a screen shows outside of them did not come from it. */
export const pseudoTranslation: Translation = Object.fromEntries(
  Object.entries(english).map(([namespace, texts]) => [namespace as Namespace, marked(texts)]),
)

type Texts = { readonly [key: string]: string | Texts }

function marked(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? `⟦${text}⟧` : marked(text),
    ]),
  )
}

const spokenAttributes = ['aria-label', 'aria-description', 'alt', 'placeholder', 'title'] as const

/** Texts with letters that are shown or spoken and stand outside the marks. */
export function unmarkedTexts(root: Element): readonly string[] {
  const found: string[] = []
  const look = (text: string | null) => {
    const outside = withoutMarked(text ?? '')
    if (/\p{L}/u.test(outside)) found.push(outside.trim())
  }
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (element.tagName === 'STYLE') continue
    for (const name of spokenAttributes) {
      // The language itself writes a time's title.
      if (element.tagName === 'TIME') continue
      look(element.getAttribute(name))
    }
    for (const node of element.childNodes) if (node.nodeType === 3) look(node.textContent)
  }
  return found
}

/** From the inside out: a text may be filled in with another. */
function withoutMarked(text: string): string {
  const left = text.replaceAll(/⟦[^⟦⟧]*⟧/gu, '')
  return left === text ? text : withoutMarked(left)
}
