import { describe, expect, it } from 'vitest'
import { readTradeUrlInput } from './trade-url-input'

const url = 'https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=aBcD_12-'
const steamUser = {
  kind: 'steam-user',
  steamUser: { steamId: '76561198827262007', tradeToken: 'aBcD_12-' },
}

describe('readTradeUrlInput', () => {
  it.each([
    ['alone', url],
    ['with white space around it', `\n\t ${url}  `],
    ['within a sentence', `my trade link: ${url} thanks`],
    ['broken into lines', `${url.slice(0, 40)}\n${url.slice(40)}`],
    ['without a scheme', `see www.${url.slice('https://'.length)} please`],
  ])('reads a Trade URL %s', (_, text) => {
    expect(readTradeUrlInput(text)).toEqual(steamUser)
  })

  it('names what is wrong with the text as a whole', () => {
    expect(readTradeUrlInput('https://steamcommunity.com/id/someone')).toEqual({
      kind: 'problem',
      problem: 'not-a-trade-url',
    })
    expect(readTradeUrlInput('hello')).toEqual({ kind: 'problem', problem: 'not-a-url' })
  })
})
