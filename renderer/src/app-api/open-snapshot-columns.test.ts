import { emptyColumns } from '@shared/domain/item-columns-chunk'
import type { ColumnsMessage } from '@shared/ipc-contract'
import { fail } from '@shared/result'
import { waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFakeBridge, postColumnsPort } from '../test/fake-bridge'
import { openSnapshotColumns } from './open-snapshot-columns'

const chunk: ColumnsMessage = { kind: 'chunk', chunk: emptyColumns }
const end: ColumnsMessage = {
  kind: 'end',
  report: { read: 0, bends: {}, skipped: { count: 0, first: [] } },
  currencyLocal: 'rub',
}

function open() {
  const bridge = createFakeBridge()
  const heard: ColumnsMessage[] = []
  const opening = openSnapshotColumns(bridge, 'snapshot-1', (message) => heard.push(message))
  const openingId = bridge.openSnapshot.mock.calls[0]?.[1] ?? ''
  const kinds = () => heard.map(({ kind }) => kind)
  return { bridge, heard, kinds, opening, openingId }
}

/** Long enough for a message to pass a port. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 30))

afterEach(() => vi.useRealTimers())

describe('openSnapshotColumns', () => {
  it('hands on chunks and the end, in their order', async () => {
    const { kinds, openingId } = open()
    const port = postColumnsPort(openingId)
    port.send(chunk)
    port.send(chunk)
    port.send(end)
    await waitFor(() => expect(kinds()).toEqual(['chunk', 'chunk', 'end']))
    port.close()
    await settle()
    expect(kinds()).toEqual(['chunk', 'chunk', 'end'])
  })

  it('uses a fresh opening id each time', () => {
    expect(open().openingId).not.toBe(open().openingId)
  })

  it('fails when the reader goes away before its end', async () => {
    const { heard, openingId } = open()
    const port = postColumnsPort(openingId)
    port.send(chunk)
    port.close()
    await waitFor(() => expect(heard.at(-1)).toMatchObject({ error: { kind: 'reader-stopped' } }))
    expect(heard.filter(({ kind }) => kind === 'failed')).toHaveLength(1)
  })

  it('hands on why the snapshot could not be opened', async () => {
    const bridge = createFakeBridge()
    bridge.openSnapshot.mockResolvedValue(fail({ kind: 'snapshot-not-found' }))
    const listener = vi.fn<(message: ColumnsMessage) => void>()
    openSnapshotColumns(bridge, 'gone', listener)
    await waitFor(() =>
      expect(listener).toHaveBeenCalledExactlyOnceWith({
        kind: 'failed',
        error: { kind: 'snapshot-not-found' },
      }),
    )
  })

  it.each([
    ['another window', { source: null }],
    ['another origin', { origin: 'https://example.com' }],
  ])('takes no port from %s', async (_, from) => {
    const { heard, openingId } = open()
    postColumnsPort(openingId, from).send(end)
    await settle()
    expect(heard).toEqual([])
  })

  it('takes no port of another opening, and no second one', async () => {
    const { kinds, openingId } = open()
    postColumnsPort('another').send(end)
    const first = postColumnsPort(openingId)
    postColumnsPort(openingId).send(end)
    await settle()
    expect(kinds()).toEqual([])
    first.send(end)
    await waitFor(() => expect(kinds()).toEqual(['end']))
  })

  it('says nothing more once it is closed', async () => {
    const { heard, opening, openingId } = open()
    const port = postColumnsPort(openingId)
    opening.close()
    port.send(chunk)
    port.close()
    await settle()
    expect(heard).toEqual([])
  })

  it('does not wait for ever for a port', async () => {
    vi.useFakeTimers()
    const { heard } = open()
    await vi.advanceTimersByTimeAsync(9999)
    expect(heard).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(heard).toMatchObject([{ kind: 'failed', error: { kind: 'reader-stopped' } }])
  })
})
