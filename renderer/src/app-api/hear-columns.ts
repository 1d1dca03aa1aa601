import type { AppError } from '@shared/app-error'
import type { ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import { unpackChunk, type PackedChunk } from '@shared/domain/packed-chunk'
import type { ColumnsPortMessage, OpeningId, Reply } from '@shared/ipc-contract'

/** How long the port may lag behind the answer of main, in milliseconds. */
const portPatience = 10_000

export interface ColumnsOpening {
  /** Ends the opening; the listener is not called any more. */
  readonly close: () => void
}

type Chunk<Columns> = { readonly kind: 'chunk'; readonly chunk: Columns }
type Failed = { readonly kind: 'failed'; readonly error: AppError }

/**
 * Asks main for columns and hands on what comes through their port: any number of other messages, then exactly one
 * `end` or `failed`. A reader that goes away before its end is `failed` with `reader-stopped`. The listener is never
 * called after `close`, nor before this function has returned.
 */
export function hearColumns<Message extends { readonly kind: string }>(
  ask: (openingId: OpeningId) => Reply<undefined>,
  /** Only our own process can post into the port, so its words need no parsing. */
  receive: (sent: unknown) => Message,
  listener: (message: Message | Failed) => void,
  page: Window = window,
): ColumnsOpening {
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
  const hear = (message: Message | Failed) => {
    if (settled) return
    if (message.kind === 'end' || message.kind === 'failed') settle()
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
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(receive(data)))
    port.addEventListener('messageerror', () => stop('A message could not be read.'))
    port.addEventListener('close', () => stop('The reading process ended early.'))
    port.start()
  }
  page.addEventListener('message', takePort)

  void ask(openingId).then((reply) => {
    if (settled) return
    if (!reply.ok) hear({ kind: 'failed', error: reply.error })
    else if (port === null) {
      patience = setTimeout(() => stop('The reading process did not answer.'), portPatience)
    }
  })
  return { close: settle }
}

/** A message as it is worked with; only chunks travel in another form. */
export function unpackMessage<Word extends { readonly kind: string }>(
  sent: Word | Chunk<PackedChunk>,
): Word | Chunk<ItemColumnsChunk> {
  return isChunk(sent) ? { kind: 'chunk', chunk: unpackChunk(sent.chunk) } : sent
}

function isChunk(sent: { readonly kind: string }): sent is Chunk<PackedChunk> {
  return sent.kind === 'chunk'
}

function isPortMessage(data: unknown, openingId: string): data is ColumnsPortMessage {
  if (typeof data !== 'object' || data === null) return false
  const { kind, openingId: named } = data as Partial<Record<keyof ColumnsPortMessage, unknown>>
  return kind === 'skinventory-columns-port' && named === openingId
}
