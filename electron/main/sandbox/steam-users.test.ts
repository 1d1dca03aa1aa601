import { readFileSync } from 'node:fs'
import { isSteamId } from '@shared/domain/steam-id'
import { readTradeUrl } from '@shared/domain/trade-url'
import { expect, test } from 'vitest'
import { documentedErrors } from './documented-errors'
import { crowdSize, crowdSteamId, crowdTradeUrl } from '@shared/sandbox-crowd'
import { findSteamUser, steamUsers, type ListedSteamUser } from './steam-users'

test.each(steamUsers.map((user) => [user.tradeToken, user] as const))(
  '%s is a valid Steam user, and the only one of its number',
  (_, { steamId, tradeToken, tradeUrl }) => {
    expect(isSteamId(steamId)).toBe(true)
    expect(readTradeUrl(tradeUrl)).toEqual({
      kind: 'steam-user',
      steamUser: { steamId, tradeToken },
    })
    expect(findSteamUser(steamId)?.tradeToken).toBe(tradeToken)
  },
)

test('every documented error has one', () => {
  const messages = steamUsers.map(({ kind }) => (kind.kind === 'error' ? kind.message : null))
  expect(messages.filter((message) => message !== null)).toEqual(Object.keys(documentedErrors))
})

test('the crowd has valid Steam users, each found by its number, and ends where the documentation says', () => {
  for (const number of [0, 1, 4711, crowdSize - 1]) {
    const steamId = crowdSteamId(number)
    const found = findSteamUser(steamId)
    expect(found).toMatchObject({ kind: { kind: 'crowd', number }, steamId })
    expect(readTradeUrl(crowdTradeUrl(number))).toEqual({
      kind: 'steam-user',
      steamUser: { steamId, tradeToken: found?.tradeToken },
    })
  }
  for (const number of [-1, crowdSize]) expect(findSteamUser(crowdSteamId(number))).toBeNull()
  const page = readFileSync(new URL('../../../docs/sandbox.md', import.meta.url), 'utf8')
  for (const number of [0, crowdSize - 1]) {
    expect(page).toContain(`\`${crowdSteamId(number)}\` | \`${crowdTradeUrl(number)}\``)
  }
})

test('docs/sandbox.md lists the same ones', () => {
  const page = readFileSync(new URL('../../../docs/sandbox.md', import.meta.url), 'utf8')
  const rows = page
    .split('\n')
    .filter((line) => line.includes('tradeoffer/new') && !line.includes('crowd'))
  expect(rows).toEqual(steamUsers.map(tableRow))
})

function tableRow(user: ListedSteamUser): string {
  return `| ${shown(user)} | \`${user.steamId}\` | \`${user.tradeUrl}\` |`
}

function shown({ kind }: ListedSteamUser): string {
  switch (kind.kind) {
    case 'everyday':
      return 'everyday'
    case 'count':
      return `${kind.items.toLocaleString('en')} items`
    case 'slow':
      return `everyday, after ${kind.seconds} s`
    case 'error':
      return `error ${documentedErrors[kind.message]} \`${kind.message}\``
  }
}
