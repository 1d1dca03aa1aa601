import { readTradeUrl, type TradeUrlReading } from '@shared/domain/trade-url'

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
