import {
  requestProblems,
  type InventoryRequest,
  type RequestProblem,
} from '@shared/domain/inventory-request'
import type { TradeUrlProblem } from '@shared/domain/trade-url'
import type { InventoryFormValues } from '@shared/preferences'
import { readTradeUrlInput } from '@shared/domain/trade-url-input'

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

/**
 * A change of the form; a Trade URL that can be read fills Steam ID and Trade token. Where it can't be read any more, what
 * it had filled goes with it, so that nothing is sent for somebody else; what was typed by hand stays.
 */
export function changeForm(
  values: InventoryFormValues,
  change: Partial<InventoryFormValues>,
): InventoryFormValues {
  const next = { ...values, ...change }
  if (change.tradeUrl === undefined) return next
  const reading = readTradeUrlInput(change.tradeUrl)
  if (reading.kind === 'steam-user') return { ...next, ...reading.steamUser }
  const before = readTradeUrlInput(values.tradeUrl)
  if (before.kind !== 'steam-user') return next
  const { steamId, tradeToken } = before.steamUser
  return {
    ...next,
    steamId: next.steamId.trim() === steamId ? '' : next.steamId,
    tradeToken: next.tradeToken.trim() === tradeToken ? '' : next.tradeToken,
  }
}

/**
 * A number as many people write it, with a decimal comma or spaces between thousands, in the one form that is sent. What
 * can be read in two ways, such as `1,500`, stays as it was typed, and is then named as a problem.
 */
function decimalAsSent(typed: string): string {
  const text = typed.trim()
  const ungrouped = /^\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/u.test(text)
    ? text.replaceAll(/\s/gu, '')
    : text
  const isGroup = /^[1-9]\d{0,2},\d{3}$/u.test(ungrouped)
  return /^\d+,\d+$/u.test(ungrouped) && !isGroup ? ungrouped.replace(',', '.') : ungrouped
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
    multiplier: decimalAsSent(values.multiplier),
    customCurrency: values.customCurrency.trim(),
    customCurrencyRate: decimalAsSent(values.customCurrencyRate),
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
