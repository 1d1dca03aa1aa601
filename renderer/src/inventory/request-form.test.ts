import type { InventoryFormValues } from '@shared/preferences'
import { describe, expect, it } from 'vitest'
import {
  changeForm,
  firstProblem,
  formProblems,
  keptForm,
  liveProblems,
  requestOf,
} from './request-form'

const empty: InventoryFormValues = {
  projectId: 'p1',
  game: 'cs2',
  tradeUrl: '',
  steamId: '',
  tradeToken: '',
  currency: '',
  multiplier: '',
  customCurrency: '',
  customCurrencyRate: '',
  keepTradeToken: false,
}
const tradeUrl = 'https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=aBcD_12-'
const filled = changeForm(empty, { tradeUrl })

describe('changeForm', () => {
  it('fills Steam ID and Trade token from a Trade URL', () => {
    expect(filled).toEqual({
      ...empty,
      tradeUrl,
      steamId: '76561198827262007',
      tradeToken: 'aBcD_12-',
    })
  })

  it('leaves both alone when the Trade URL cannot be read, and when something else changes', () => {
    expect(changeForm(filled, { tradeUrl: 'nonsense' }).steamId).toBe('76561198827262007')
    expect(changeForm(filled, { steamId: '7' })).toEqual({ ...filled, steamId: '7' })
  })
})

describe('requestOf', () => {
  it('trims, and takes the default currency of the project for an empty one', () => {
    const values = { ...filled, steamId: ' 76561198827262007 ', currency: '', multiplier: ' 1.5 ' }
    expect(requestOf(values, 'eur')).toEqual({
      projectId: 'p1',
      game: 'cs2',
      steamId: '76561198827262007',
      tradeToken: 'aBcD_12-',
      currency: 'eur',
      multiplier: '1.5',
      customCurrency: '',
      customCurrencyRate: '',
    })
    expect(requestOf({ ...filled, currency: ' RUB' }, 'eur').currency).toBe('rub')
  })
})

describe('formProblems', () => {
  it('finds none in a form that can be sent', () => {
    expect(formProblems(filled)).toEqual({})
  })

  it('finds every field that is missing, and leads to the first', () => {
    const problems = formProblems({ ...empty, projectId: '' })
    expect(problems).toEqual({
      projectId: 'required',
      steamId: 'required',
      tradeToken: 'required',
    })
    expect(firstProblem(problems)).toBe('projectId')
  })

  it('flags what does not fit the Trade URL', () => {
    const values = { ...filled, steamId: '76561198000000001', tradeToken: 'other_12' }
    expect(liveProblems(values)).toEqual({
      steamId: 'differs-from-trade-url',
      tradeToken: 'differs-from-trade-url',
    })
    expect(firstProblem(formProblems(values))).toBe('steamId')
  })

  it('lets a Steam user be typed without any Trade URL', () => {
    expect(formProblems({ ...filled, tradeUrl: '' })).toEqual({})
  })

  it('names what is wrong with a Trade URL before all that follows from it', () => {
    const problems = formProblems({ ...empty, tradeUrl: 'https://example.com/' })
    expect(problems.tradeUrl).toBe('not-steam')
    expect(firstProblem(problems)).toBe('tradeUrl')
  })

  it('takes custom currency and rate only together', () => {
    expect(formProblems({ ...filled, customCurrency: 'GEM' })).toEqual({
      customCurrencyRate: 'needs-rate',
    })
    expect(formProblems({ ...filled, customCurrencyRate: '2' })).toEqual({
      customCurrency: 'needs-currency',
    })
  })
})

describe('keptForm', () => {
  it('keeps neither the trade token nor the Trade URL that holds it, unless it was asked to', () => {
    expect(JSON.stringify(keptForm(filled))).not.toContain('aBcD_12-')
    expect(keptForm(filled).steamId).toBe('76561198827262007')
    const asked = { ...filled, keepTradeToken: true }
    expect(keptForm(asked)).toEqual(asked)
  })
})
