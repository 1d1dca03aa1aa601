import { isCurrencyCode } from './currency'
import { compareDecimals, parseDecimal, type Decimal } from './decimal'
import { isGame, type Game } from './game'
import type { ProjectId } from './project'
import { isSteamId } from './steam-id'
import { isTradeToken } from './trade-url'

/** What is asked of `user_inventory`. Numbers stay the text that was typed: it is signed and sent as it stands. */
export interface InventoryRequest {
  readonly projectId: ProjectId
  readonly game: Game
  readonly steamId: string
  readonly tradeToken: string
  /** Lower-case code; empty: SkinsBack's default. */
  readonly currency: string
  /** 0.5 to 2; empty: the one in the project's settings at SkinsBack. */
  readonly multiplier: string
  /** At most 4 characters, only together with a rate; empty: none. */
  readonly customCurrency: string
  /** At least 0.1; the API does not say of which currency it is a rate; empty: none. */
  readonly customCurrencyRate: string
}

export type RequestField = keyof InventoryRequest

export interface RequestProblem {
  readonly field: RequestField
  readonly problem:
    | 'required'
    | 'not-a-game'
    | 'not-a-steam-id'
    | 'not-a-trade-token'
    | 'not-a-currency'
    | 'not-a-number'
    | 'out-of-range'
    | 'too-long'
    | 'not-printable'
    | 'needs-rate'
    | 'needs-currency'
}

const lowestMultiplier: Decimal = { units: 5n, scale: 1 }
const highestMultiplier: Decimal = { units: 2n, scale: 0 }
const lowestRate: Decimal = { units: 1n, scale: 1 }
/** The API names no upper bound for a rate; this one only stops typing errors and absurd texts. */
const highestRate: Decimal = { units: 1_000_000_000n, scale: 0 }
const longestCustomCurrency = 4

/** Everything that SkinsBack would refuse in a request, in the order of the form; empty when it can be sent. */
export function requestProblems(request: InventoryRequest): readonly RequestProblem[] {
  const found: (RequestProblem | null)[] = [
    request.projectId === '' ? { field: 'projectId', problem: 'required' } : null,
    isGame(request.game) ? null : { field: 'game', problem: 'not-a-game' },
    required('steamId', request.steamId, isSteamId, 'not-a-steam-id'),
    required('tradeToken', request.tradeToken, isTradeToken, 'not-a-trade-token'),
    request.currency === '' || isCurrencyCode(request.currency)
      ? null
      : { field: 'currency', problem: 'not-a-currency' },
    numberProblem('multiplier', request.multiplier, lowestMultiplier, highestMultiplier),
    customCurrencyProblem(request),
    customCurrencyRateProblem(request),
  ]
  return found.filter((problem) => problem !== null)
}

function required(
  field: RequestField,
  value: string,
  isGood: (value: string) => boolean,
  problem: RequestProblem['problem'],
): RequestProblem | null {
  if (value === '') return { field, problem: 'required' }
  return isGood(value) ? null : { field, problem }
}

/** Only plain digits pass: the text is sent as it is, and exponents are read differently by different servers. */
const plainNumber = /^\d{1,12}(?:\.\d{1,12})?$/u

function numberProblem(
  field: RequestField,
  text: string,
  lowest: Decimal,
  highest: Decimal,
): RequestProblem | null {
  if (text === '') return null
  const value = plainNumber.test(text) ? parseDecimal(text) : null
  if (value === null) return { field, problem: 'not-a-number' }
  const inside = compareDecimals(value, lowest) >= 0 && compareDecimals(value, highest) <= 0
  return inside ? null : { field, problem: 'out-of-range' }
}

function customCurrencyProblem(request: InventoryRequest): RequestProblem | null {
  const { customCurrency, customCurrencyRate } = request
  const field = 'customCurrency'
  if (customCurrency === '') {
    return customCurrencyRate === '' ? null : { field, problem: 'needs-currency' }
  }
  // `;` and `:` would let a name pass for further parameters in the text that is signed.
  if (!/^[^\s\p{C};:]+$/u.test(customCurrency)) return { field, problem: 'not-printable' }
  return Array.from(customCurrency).length > longestCustomCurrency
    ? { field, problem: 'too-long' }
    : null
}

function customCurrencyRateProblem(request: InventoryRequest): RequestProblem | null {
  const field = 'customCurrencyRate'
  if (request.customCurrencyRate === '' && request.customCurrency !== '') {
    return { field, problem: 'needs-rate' }
  }
  return numberProblem(field, request.customCurrencyRate, lowestRate, highestRate)
}
