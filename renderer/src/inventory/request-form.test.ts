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

  it.each(['nonsense', '', tradeUrl.slice(0, -1)])(
    'takes away what the Trade URL had filled when it becomes %j',
    (wrong) => {
      expect(changeForm(filled, { tradeUrl: wrong })).toEqual({ ...empty, tradeUrl: wrong })
    },
  )

  it('keeps what was typed by hand, whatever becomes of the Trade URL', () => {
    const typed = { ...filled, steamId: '76561198000000001' }
    expect(changeForm(typed, { tradeUrl: '' })).toEqual({
      ...empty,
      steamId: '76561198000000001',
    })
    const alone = { ...empty, steamId: '7', tradeToken: 'typed' }
    expect(changeForm(alone, { tradeUrl: 'h' })).toEqual({ ...alone, tradeUrl: 'h' })
  })

  it('leaves both alone when something else changes', () => {
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

describe('a number as it is typed', () => {
  it.each([
    ['1,5', '1.5'],
    [' 0,75 ', '0.75'],
    ['0,125', '0.125'],
    ['12 500,5', '12500.5'],
    ['12\u00a0500', '12500'],
    ['1\u202f012\u202f500.25', '1012500.25'],
    ['92.5', '92.5'],
    // Two readings, or none.
    ['1,500', '1,500'],
    ['1,500.5', '1,500.5'],
    ['1.500,5', '1.500,5'],
    ['1,5,0', '1,5,0'],
    ['1 5', '1 5'],
    ['1,', '1,'],
    [',5', ',5'],
    ['-1,5', '-1,5'],
  ])('%j is sent as %j', (typed, sent) => {
    const { multiplier, customCurrencyRate } = requestOf(
      { ...filled, multiplier: typed, customCurrencyRate: typed },
      '',
    )
    expect([multiplier, customCurrencyRate]).toEqual([sent, sent])
  })

  it('is a problem where it can be read in two ways', () => {
    const values = { ...filled, customCurrency: 'GEM', customCurrencyRate: '1,500' }
    expect(formProblems(values)).toEqual({ customCurrencyRate: 'not-a-number' })
    expect(formProblems({ ...values, customCurrencyRate: '1 500,5' })).toEqual({})
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
