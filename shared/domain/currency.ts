/**
 * Currency codes known from SkinsBack's pages and clients, in lower case as the API takes them.
 * The service may know more, so any code of {@link isCurrencyCode}'s form may be sent.
 */
export const knownCurrencies = [
  'usd',
  'rub',
  'uah',
  'eur',
  'cny',
  'kzt',
  'aud',
  'cad',
  'brl',
  'nzd',
] as const

export function isCurrencyCode(value: string): boolean {
  return /^[a-z]{3,4}$/u.test(value)
}
