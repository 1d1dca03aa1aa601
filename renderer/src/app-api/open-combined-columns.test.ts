import type { CombinedMessage } from '@shared/ipc-contract'
import { waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { combinedMessages } from '../test/combined-fixture'
import { createFakeBridge, postColumnsPort } from '../test/fake-bridge'
import { openCombinedColumns } from './open-combined-columns'

it('asks for all of them at once, and hands on a failed one without ending', async () => {
  const bridge = createFakeBridge()
  const heard: CombinedMessage[] = []
  openCombinedColumns(bridge, ['a', 'b', 'c'], (message) => heard.push(message))
  expect(bridge.openCombined.mock.calls[0]?.[0]).toEqual(['a', 'b', 'c'])
  const entries = [{ item: { asset_id: '1' }, name: 'A' }]
  const messages = combinedMessages(
    [true, false, true].map((isGood) => ({ entries, currencyLocal: 'rub', isGood })),
    1,
  )
  const port = postColumnsPort(bridge.openCombined.mock.calls[0]?.[1] ?? '')
  for (const message of messages) port.send(message)
  await waitFor(() => expect(heard).toEqual(messages))
})
