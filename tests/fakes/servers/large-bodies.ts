import { constants, deflateRawSync } from 'node:zlib'

const megabyte = 1024 * 1024

const goodItem = JSON.stringify({
  item: {
    asset_id: '4284666526576951869',
    tradable: 1,
    app_id: 252490,
    icon_url: 'test-icon',
    class_id: '1239822445',
  },
  name: 'Test Item',
  price: 1.25,
  stickers: [],
  disabled: false,
  price_local: 1.25,
  multiplied_price_local: 2.5,
})

const start = '{"status":"success","data":{"items":['
const end = '],"currency_local":"usd"}}'

export const goodAnswer = `${start}${goodItem}${end}`

/** How many bytes {@link largeAnswer} gives. */
export function largeAnswerLength(bytes: number): number {
  return start.length + largeItems(bytes) * (goodItem.length + 1) - 1 + end.length
}

/** A good answer of at least these bytes, in pieces. */
export function* largeAnswer(bytes: number): Generator<string> {
  const itemsAPiece = 4096
  const items = largeItems(bytes)
  const piece = `${goodItem},`.repeat(itemsAPiece)
  yield start
  let left = items - 1
  for (; left >= itemsAPiece; left -= itemsAPiece) yield piece
  yield `${goodItem},`.repeat(left)
  yield goodItem + end
}

function largeItems(bytes: number): number {
  return Math.ceil(bytes / (goodItem.length + 1))
}

/**
 * A gzip stream that becomes an answer that opens well and goes on with so many megabytes of white space. One megabyte
 * is compressed once, to a block that can stand anywhere, and repeated: making the bomb costs nothing. It has no end,
 * for nobody should get there.
 */
export function* gzipBomb(bytes: number): Generator<Buffer> {
  const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
  const block = (text: Buffer) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH })
  const spaces = block(Buffer.alloc(megabyte, ' '))
  yield gzipHeader
  yield block(Buffer.from(start))
  for (let made = 0; made < bytes; made += megabyte) yield spaces
}
