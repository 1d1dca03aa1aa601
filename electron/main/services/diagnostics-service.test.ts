import { fail, ok } from '@shared/result'
import { expect, test } from 'vitest'
import { countIn, createDiagnosticsService } from './diagnostics-service'
import { createRedaction } from './redaction'

test('diagnostics hold versions, counts and the last notes, and nothing secret', async () => {
  const copied: string[] = []
  const { redact, knowSecret, knowTradeToken } = createRedaction('/home/person')
  knowSecret('MARKED-secret')
  knowTradeToken('MARK-tok')
  const { copyDiagnostics } = createDiagnosticsService({
    desktop: { copyText: async (text) => void copied.push(text) },
    facts: () => ({ Skinventory: '0.1.0', data: '/home/person/.config/skinventory' }),
    counts: {
      snapshots: countIn(
        async () => ok([1, 2]),
        ({ length }) => length,
      ),
      drafts: countIn(
        async () => fail({ kind: 'disk-full' }),
        () => 0,
      ),
    },
    lastLines: async (count) => [
      `up to ${count} lines`,
      'MARKED-secret MARK-tok https://steamcommunity.com/tradeoffer/new/?partner=1&token=MARKtok2',
    ],
    redact,
  })
  expect(await copyDiagnostics()).toEqual(ok())
  expect(copied).toEqual([
    [
      'Skinventory diagnostics',
      'Skinventory: 0.1.0',
      'data: ~/.config/skinventory',
      'snapshots: 2',
      'drafts: could not be read',
      '',
      'up to 200 lines',
      '••• ••• •••',
      '',
    ].join('\n'),
  ])
})
