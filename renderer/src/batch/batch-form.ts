import { type BatchTerms } from '@shared/batch'
import { batchLimits } from '@shared/domain/batch-limits'
import type { Game } from '@shared/domain/game'
import { formProblems, requestOf, type FormProblems } from '../inventory/request-form'

/** Of the fields that a batch shares with a single request. */
export const priceFields = [
  'currency',
  'multiplier',
  'customCurrency',
  'customCurrencyRate',
] as const
export type PriceField = (typeof priceFields)[number]

/** What is asked for all Steam users of a new batch, as it was typed. */
export interface BatchFormValues extends Readonly<Record<PriceField, string>> {
  readonly name: string
  /** Empty: the project in use. */
  readonly projectId: string
  readonly games: readonly Game[]
  readonly keepTradeTokens: boolean
  readonly concurrency: number
}

/** As many as use the quota up while each answer takes about a second. */
export const usualConcurrency = 8

export const concurrencyChoices = Array.from({ length: batchLimits.concurrency }, (_, index) =>
  String(index + 1),
)

/** What is wrong with the fields that all requests share, by the rules of a single request. */
export function priceProblems(values: BatchFormValues): FormProblems {
  const found = formProblems(asRequestForm(values))
  return Object.fromEntries(
    priceFields.flatMap((field) => (found[field] === undefined ? [] : [[field, found[field]]])),
  )
}

/** The terms as they are sent. Whether they can be, {@link priceProblems} says. */
export function termsOf(values: BatchFormValues, defaultCurrency: string): BatchTerms {
  const { currency, multiplier, customCurrency, customCurrencyRate } = requestOf(
    asRequestForm(values),
    defaultCurrency,
  )
  const { keepTradeTokens, concurrency } = values
  return {
    currency,
    multiplier,
    customCurrency,
    customCurrencyRate,
    keepTradeTokens,
    concurrency,
  }
}

function asRequestForm(values: BatchFormValues) {
  return {
    ...values,
    game: values.games[0] ?? 'cs2',
    tradeUrl: '',
    steamId: '',
    tradeToken: '',
    keepTradeToken: false,
  }
}
