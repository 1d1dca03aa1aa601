import type { InventoryFormValues, Preferences } from '@shared/preferences'
import { readTradeUrl } from '@shared/domain/trade-url'

/** What of the preferences goes to disk: the trade token only where the person asked to keep it. */
export function keptPreferences(preferences: Preferences): Preferences {
  const { form } = preferences
  return form.keepTradeToken ? preferences : { ...preferences, form: withoutTradeToken(form) }
}

/** The token stands in the Trade URL as well; of a text that is no Trade URL nothing is kept. */
function withoutTradeToken(form: InventoryFormValues): InventoryFormValues {
  return { ...form, tradeToken: '', tradeUrl: tradeUrlWithoutToken(form.tradeUrl) }
}

function tradeUrlWithoutToken(pasted: string): string {
  const reading = readTradeUrl(pasted)
  const isTradeUrl = reading.kind === 'steam-user' || reading.problem === 'token-missing'
  const partner = isTradeUrl ? /[?&;]partner=(\d+)/iu.exec(pasted)?.[1] : undefined
  if (partner === undefined) return ''
  return `https://steamcommunity.com/tradeoffer/new/?partner=${partner}`
}
