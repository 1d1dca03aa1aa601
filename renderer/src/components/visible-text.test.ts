import { describe, expect, it } from 'vitest'
import { visibleText } from './visible-text'

describe('visibleText', () => {
  it.each([
    ['plain names', '★ Karambit | Doppler (Factory New)', '★ Karambit | Doppler (Factory New)'],
    ['markup', '<img src=x onerror=alert(1)>&amp;', '<img src=x onerror=alert(1)>&amp;'],
    ['scripts of any direction', 'مفتاح 鍵 ключ', 'مفتاح 鍵 ключ'],
    ['joiners inside emoji', '👩‍🚀', '👩‍🚀'],
  ])('leaves %s as they are', (_, text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })

  it.each([
    ['\u0000', '␀'],
    ['a\nb\tc', 'a␊b␉c'],
    ['\u007f', '␡'],
    ['\u0085', '[U+0085]'],
    ['gpj.\u202eexe', 'gpj.[U+202E]exe'],
    ['\u2066x\u2069', '[U+2066]x[U+2069]'],
    ['a\u200bb\ufeff', 'a[U+200B]b[U+FEFF]'],
  ])('shows what hides in %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })
})
