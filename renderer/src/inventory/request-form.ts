import {
  requestProblems,
  type InventoryRequest,
  type RequestProblem,
} from '@shared/domain/inventory-request'
import type { TradeUrlProblem } from '@shared/domain/trade-url'
import type { InventoryFormValues } from '@shared/preferences'
import { readTradeUrlInput } from './trade-url-input'

/** The fields that can be wrong, in the order of the form. */
export const formFields = [
  'projectId',
  'game',
  'tradeUrl',
  'steamId',
  'tradeToken',
  'currency',
  'multiplier',
  'customCurrency',
  'customCurrencyRate',
] as const
export type FormField = (typeof formFields)[number]

export type FieldProblem =
  | RequestProblem['problem']
  | TradeUrlProblem
  /** What was typed beside the Trade URL is not what the Trade URL says. */
  | 'differs-from-trade-url'

export type FormProblems = Readonly<Partial<Record<FormField, FieldProblem>>>

/** A change of the form; a Trade URL that can be read fills Steam ID and Trade token. */
export function changeForm(
  values: InventoryFormValues,
  change: Partial<InventoryFormValues>,
): InventoryFormValues {
  const next = { ...values, ...change }
  if (change.tradeUrl === undefined) return next
  const reading = readTradeUrlInput(change.tradeUrl)
  return reading.kind === 'steam-user' ? { ...next, ...reading.steamUser } : next
}

/**
 * What the form asks for. The project's default currency stands in for an empty one, because SkinsBack only knows its
 * own default.
 */
export function requestOf(values: InventoryFormValues, defaultCurrency: string): InventoryRequest {
  const currency = values.currency.trim().toLowerCase()
  return {
    projectId: values.projectId,
    game: values.game,
    steamId: values.steamId.trim(),
    tradeToken: values.tradeToken.trim(),
    currency: currency === '' ? defaultCurrency : currency,
    multiplier: values.multiplier.trim(),
    customCurrency: values.customCurrency.trim(),
    customCurrencyRate: values.customCurrencyRate.trim(),
  }
}

/** Everything that stands in the way of sending the form; the first problem of each field. */
export function formProblems(values: InventoryFormValues): FormProblems {
  const problems: Partial<Record<FormField, FieldProblem>> = { ...liveProblems(values) }
  for (const { field, problem } of requestProblems(requestOf(values, ''))) {
    problems[field] ??= problem
  }
  return problems
}

/** The problems that are worth naming while the person still types, because they are about what they see. */
export function liveProblems(values: InventoryFormValues): FormProblems {
  if (values.tradeUrl.trim() === '') return {}
  const reading = readTradeUrlInput(values.tradeUrl)
  if (reading.kind === 'problem') return { tradeUrl: reading.problem }
  const { steamId, tradeToken } = reading.steamUser
  return {
    ...(differs(values.steamId, steamId) ? { steamId: 'differs-from-trade-url' as const } : {}),
    ...(differs(values.tradeToken, tradeToken)
      ? { tradeToken: 'differs-from-trade-url' as const }
      : {}),
  }
}

function differs(typed: string, expected: string): boolean {
  return typed.trim() !== '' && typed.trim() !== expected
}

export function firstProblem(problems: FormProblems): FormField | null {
  return formFields.find((field) => problems[field] !== undefined) ?? null
}

/** The form as it may be kept: a Trade URL holds the trade token too, so both go unless the person asked for them. */
export function keptForm(values: InventoryFormValues): InventoryFormValues {
  return values.keepTradeToken ? values : { ...values, tradeUrl: '', tradeToken: '' }
}
