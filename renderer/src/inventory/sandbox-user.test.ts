import type { SandboxUser } from '@shared/ipc-contract'
import { describe, expect, it } from 'vitest'
import { sandboxUserOf, steamUserForProject } from './sandbox-user'

const user = (partner: number, token: string): SandboxUser => ({
  kind: { kind: 'count', items: partner },
  tradeUrl: `https://steamcommunity.com/tradeoffer/new/?partner=${String(partner)}&token=${token}`,
  steamId: String(76561197960265728n + BigInt(partner)),
})
const first = user(10, 'everyday')
const second = user(11, 'items-1k')
const users = [first, second]
const empty = { tradeUrl: '', steamId: '', tradeToken: '' }
const filled = { tradeUrl: second.tradeUrl, steamId: second.steamId, tradeToken: 'items-1k' }
const sandbox = { sandbox: true }
const real = { sandbox: false }

describe('sandboxUserOf', () => {
  it('knows a Steam user by Steam ID and token together', () => {
    expect(sandboxUserOf(filled, users)).toBe(second)
    expect(sandboxUserOf({ ...filled, tradeToken: '' }, users)).toBeUndefined()
    expect(sandboxUserOf({ ...filled, tradeToken: 'everyday' }, users)).toBeUndefined()
    expect(sandboxUserOf(empty, users)).toBeUndefined()
  })
})

describe('steamUserForProject', () => {
  it('brings the first Steam user to the sandbox where nobody stands in the form', () => {
    expect(steamUserForProject(empty, sandbox, users)).toEqual({ tradeUrl: first.tradeUrl })
    expect(steamUserForProject(empty, sandbox, [])).toEqual({})
  })

  it('brings the token of a known Steam user whose token was not kept', () => {
    const kept = { ...empty, steamId: second.steamId }
    expect(steamUserForProject(kept, sandbox, users)).toEqual({ tradeUrl: second.tradeUrl })
  })

  it('leaves other Steam users in the form', () => {
    const other = { ...empty, steamId: '76561198827262007' }
    expect(steamUserForProject(other, sandbox, users)).toEqual({})
    expect(steamUserForProject(filled, sandbox, users)).toEqual({})
    expect(steamUserForProject({ ...other, tradeToken: 'aBcD_12-' }, real, users)).toEqual({})
  })

  it("takes the sandbox's Steam user away from a project at SkinsBack", () => {
    expect(steamUserForProject(filled, real, users)).toEqual(empty)
  })
})
