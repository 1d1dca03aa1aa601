import { describe, expect, it } from 'vitest'
import { createI18n } from '../i18n/create-i18n'
import { describeError } from './describe-error'
import { errorDetailsText, type ErrorContext } from './error-details'

const error = { kind: 'network-failed', code: 'ERR_UNSAFE_PORT' } as const
const t = createI18n().getFixedT('en', 'errors')

function detailsOf(context: ErrorContext): string {
  return errorDetailsText({
    title: 'The network reported a fault',
    error,
    description: describeError(error, t, 'linux'),
    context,
    versions: { app: '0.1.0', electron: '45.0.0', platform: 'linux' },
    happenedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  })
}

describe('errorDetailsText', () => {
  it('tells what happened, when, where and to what', () => {
    const lines = detailsOf({
      project: 'Shop',
      endpoint: 'https://skinsback.com:6000/api.php?key=private',
      game: 'cs2',
      steamId: '76561198827262007',
    }).split('\n')
    expect(lines).toEqual([
      'The network reported a fault',
      expect.stringContaining("the network stack's own name"),
      'kind: network-failed',
      'Code: ERR_UNSAFE_PORT',
      'time: 2026-01-02T03:04:05.000Z',
      'app: Skinventory 0.1.0, Electron 45.0.0, linux',
      'project: Shop',
      'API endpoint: skinsback.com:6000',
      'game: cs2',
      'Steam ID: 76561198827262007',
    ])
  })

  it('leaves out what is not known', () => {
    const text = detailsOf({ endpoint: 'nonsense', project: '' })
    expect(text).not.toMatch(/^(?:project|API endpoint|game|Steam ID):/mu)
  })
})
