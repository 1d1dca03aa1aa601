import { readTradeUrl, type TradeUrlReading } from './trade-url'

const somewhereInText = /(?:https?:\/\/)?(?:www\.)?steamcommunity\.com\/tradeoffer\/new\S*/iu

/**
 * Reads a Trade URL out of what a person put into the field: alone, within a sentence, or broken into lines by a mail
 * program. The problem that is named is the one of the text as a whole.
 */
export function readTradeUrlInput(text: string): TradeUrlReading {
  const whole = readTradeUrl(text)
  if (whole.kind === 'steam-user') return whole
  const candidates = [somewhereInText.exec(text)?.[0], text.replaceAll(/\s+/gu, '')]
  for (const candidate of candidates) {
    if (candidate === undefined) continue
    const reading = readTradeUrl(candidate)
    if (reading.kind === 'steam-user') return reading
  }
  return whole
}

const eachInText =
  /(?:https?:\/\/)?(?:www\.)?steamcommunity\.com\/tradeoffer\/new(?:&amp;|[^\s"'<>,;|])*/giu

/** A sentence's own marks behind an address. */
const behindAddress = /[.!?)\]]+$/u

/** Every Trade URL that stands in a text, whole or not, with where it stands. */
export function tradeUrlsIn(
  text: string,
): readonly { readonly at: number; readonly url: string }[] {
  return Array.from(text.matchAll(eachInText), (match) => ({
    at: match.index,
    url: match[0].replace(behindAddress, ''),
  }))
}
