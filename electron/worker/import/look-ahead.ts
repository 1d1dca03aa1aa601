/** A source of bytes whose first ones are known. */
export interface LookedAt {
  /** At least as many bytes as were asked for, or all that there are. */
  readonly first: Uint8Array
  /** All of them, with the first ones. To be walked through once. */
  readonly pieces: AsyncIterable<Uint8Array>
}

export async function lookAhead(
  source: AsyncGenerator<Uint8Array, void, undefined>,
  bytes: number,
): Promise<LookedAt> {
  const known: Uint8Array[] = []
  let length = 0
  while (length < bytes) {
    const { done, value } = await source.next()
    if (done === true) break
    known.push(value)
    length += value.length
  }
  return { first: Buffer.concat(known), pieces: all(known, source) }
}

async function* all(
  known: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* known
    yield* rest
  } finally {
    // Harmless when it has ended.
    await rest.return()
  }
}
