import type {
  AppApi,
  ColumnsMessage,
  ColumnsPortMessage,
  SentColumnsMessage,
} from '@shared/ipc-contract'
import { unpackChunk } from '@shared/domain/packed-chunk'
import type { SnapshotId } from '@shared/domain/snapshot'

/** How long the port may lag behind the answer of `openSnapshot`, in milliseconds. */
const portPatience = 10_000

export interface SnapshotColumnsOpening {
  /** Ends the opening; the listener is not called any more. */
  readonly close: () => void
}

/**
 * Opens a snapshot and hands on what comes through its port: any number of chunks, then exactly one `end` or `failed`.
 * A reader that goes away before its end is `failed` with `reader-stopped`. The listener is never called after
 * `close`, nor before this function has returned.
 */
export function openSnapshotColumns(
  api: Pick<AppApi, 'openSnapshot'>,
  snapshotId: SnapshotId,
  listener: (message: ColumnsMessage) => void,
  page: Window = window,
): SnapshotColumnsOpening {
  const openingId = crypto.randomUUID()
  let port: MessagePort | null = null
  let patience: ReturnType<typeof setTimeout> | undefined
  let settled = false

  const settle = () => {
    settled = true
    clearTimeout(patience)
    page.removeEventListener('message', takePort)
    port?.close()
  }
  const hear = (message: ColumnsMessage) => {
    if (settled) return
    if (message.kind !== 'chunk') settle()
    listener(message)
  }
  const stop = (detail: string) =>
    hear({ kind: 'failed', error: { kind: 'reader-stopped', detail } })

  const takePort = (event: MessageEvent<unknown>) => {
    if (event.source !== page || event.origin !== page.location.origin) return
    if (port !== null || !isPortMessage(event.data, openingId)) return
    const [end] = event.ports
    if (end === undefined) return
    clearTimeout(patience)
    port = end
    port.addEventListener('message', (data: MessageEvent<SentColumnsMessage>) =>
      hear(received(data.data)),
    )
    port.addEventListener('messageerror', () => stop('A message could not be read.'))
    port.addEventListener('close', () => stop('The reading process ended early.'))
    port.start()
  }
  page.addEventListener('message', takePort)

  void api.openSnapshot(snapshotId, openingId).then((reply) => {
    if (settled) return
    if (!reply.ok) hear({ kind: 'failed', error: reply.error })
    else if (port === null) {
      patience = setTimeout(() => stop('The reading process did not answer.'), portPatience)
    }
  })
  return { close: settle }
}

function received(sent: SentColumnsMessage): ColumnsMessage {
  return sent.kind === 'chunk' ? { kind: 'chunk', chunk: unpackChunk(sent.chunk) } : sent
}

function isPortMessage(data: unknown, openingId: string): data is ColumnsPortMessage {
  if (typeof data !== 'object' || data === null) return false
  const { kind, openingId: named } = data as Partial<Record<keyof ColumnsPortMessage, unknown>>
  return kind === 'skinventory-columns-port' && named === openingId
}
