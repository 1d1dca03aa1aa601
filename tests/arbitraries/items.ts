import fc from 'fast-check'
import type { ItemColumns } from '../../shared/domain/item-columns'
import { createItemColumnsBuilder } from '../../shared/domain/item-columns-builder'
import { joinChunks, type ItemColumnsChunk } from '../../shared/domain/item-columns-chunk'

/** Cents, whole millionths, more digits than those, very large and very small, zero: as numbers and as text. */
export const anyPrice = fc.oneof(
  fc.integer({ min: 0, max: 500 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 9_999_999 }).map((micros) => micros / 1e6),
  fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }),
  fc.constantFrom('1', '1.0000001', '1.0000002', '0.9999999', '1000000000.000001', '1e-7', '0', 1),
  fc.constantFrom(
    '123456789012345678901234567890.5',
    '123456789012345678901234567890.6',
    '1e310',
    '2e310',
  ),
)

const flag = fc.constantFrom<unknown[]>(true, false, 0, 1, '0', '1', null, 'perhaps')
const digits = fc.bigInt({ min: 1n, max: 30n }).map(String)
const longDigits = fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }).map(String)

/** Few different letters, so that names collide, contain each other and differ in case, accent and number alone. */
export const anyName = fc.string({
  unit: fc.constantFrom('a', 'A', 'b', 'é', 'E', '1', '2', '9', ' ', '|', '★'),
  minLength: 1,
  maxLength: 6,
})

/** One entry of an answer's `items`, with values in every form that is read, and some that are not. */
export const anyEntry = fc.record({
  item: fc.record({
    asset_id: fc.oneof(digits, longDigits, fc.constant(null)),
    tradable: flag,
    app_id: fc.constantFrom<unknown[]>(730, '570', 252490, null),
    icon_url: fc.constantFrom('icon-1', 'icon-2', ''),
    class_id: digits,
  }),
  name: fc.oneof(anyName, fc.constant(null)),
  price: fc.oneof(anyPrice, fc.constant(null), fc.constant(-1)),
  price_local: fc.oneof(anyPrice, fc.constant(null)),
  multiplied_price_local: fc.oneof(anyPrice, fc.constant('free')),
  disabled: flag,
  stickers: fc.array(
    anyName.map((name) => ({ name })),
    { maxLength: 3 },
  ),
})

/** Runs entries through the builder; a chunk ends before each of the given positions. */
export function chunksOf(
  entries: readonly unknown[],
  cuts: readonly number[] = [],
): readonly ItemColumnsChunk[] {
  const builder = createItemColumnsBuilder()
  const chunks: ItemColumnsChunk[] = []
  for (const [position, entry] of entries.entries()) {
    if (cuts.includes(position)) chunks.push(builder.takeChunk())
    builder.add(entry, { offset: 1000 + position * 300, length: 250 + (position % 50) })
  }
  chunks.push(builder.takeChunk())
  return chunks
}

export function columnsOf(entries: readonly unknown[]): ItemColumns {
  return joinChunks(chunksOf(entries))
}

export const anyColumns = fc.array(anyEntry, { maxLength: 40 }).map(columnsOf)
