/** A factor as a fraction of whole numbers: prices are multiplied exactly and rounded once. */
export interface Factor {
  readonly units: bigint
  readonly divisor: bigint
}

/** How prices are shown: in which currency, at how many units of it for one USD, times which multiplier. */
export interface Pricing {
  readonly currency: string
  readonly rate: Factor
  readonly multiplier: Factor
}

const plainNumber = /^(\d{1,12})(?:\.(\d{1,12}))?$/u

/** Reads plain decimal text such as `0.85`; null where it is none. */
export function readFactor(text: string): Factor | null {
  const match = plainNumber.exec(text)
  if (match === null) return null
  const [, whole = '', fraction = ''] = match
  return { units: BigInt(whole + fraction), divisor: 10n ** BigInt(fraction.length) }
}

export function isAtLeast(factor: Factor, least: Factor): boolean {
  return factor.units * least.divisor >= least.units * factor.divisor
}

const one: Factor = { units: 1n, divisor: 1n }

/**
 * Units of each currency for one USD. The rate of the rouble is the one that the published example was made with:
 * only rates from 92.734 to 92.75 give its numbers. The others are round figures of the sandbox's own.
 */
export const currencyRates: ReadonlyMap<string, Factor> = new Map([
  ['usd', one],
  ['rub', { units: 9274n, divisor: 100n }],
  ['uah', { units: 4135n, divisor: 100n }],
  ['eur', { units: 92n, divisor: 100n }],
  ['cny', { units: 724n, divisor: 100n }],
  ['kzt', { units: 4875n, divisor: 10n }],
  ['aud', { units: 153n, divisor: 100n }],
  ['cad', { units: 137n, divisor: 100n }],
  ['brl', { units: 542n, divisor: 100n }],
  ['nzd', { units: 166n, divisor: 100n }],
])

/** The settings of the sandbox's project, where a request names nothing else: those of the published example. */
export const projectSettings = { currency: 'rub', multiplier: { units: 2n, divisor: 1n } } as const

export interface PriceTexts {
  readonly usd: string
  readonly local: string
  readonly multiplied: string
}

/**
 * The three prices of an item as JSON text. The multiplied price comes from the local price before it is rounded, as in
 * the published example (0.06 USD: 5.56 and 11.13).
 */
export function priceTexts(cents: number | null, pricing: Pricing): PriceTexts {
  if (cents === null) return { usd: 'null', local: 'null', multiplied: 'null' }
  return {
    usd: centsText(BigInt(cents)),
    local: centsText(scaled(cents, pricing.rate, one)),
    multiplied: centsText(scaled(cents, pricing.rate, pricing.multiplier)),
  }
}

/** Rounds half up. */
function scaled(cents: number, rate: Factor, multiplier: Factor): bigint {
  const units = BigInt(cents) * rate.units * multiplier.units
  const divisor = rate.divisor * multiplier.divisor
  return (2n * units + divisor) / (2n * divisor)
}

/** As a JSON encoder writes the number: 7.42, 7.4, 7. */
function centsText(cents: bigint): string {
  const fraction = String(cents % 100n)
    .padStart(2, '0')
    .replace(/0+$/u, '')
  return fraction === '' ? String(cents / 100n) : `${cents / 100n}.${fraction}`
}
