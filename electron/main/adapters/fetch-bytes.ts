import type { NetworkSession } from './network-session'
import type { FetchBytes } from './pictures'

const timeLimit = 15_000

/** Fetches through Electron's network stack, with no cookie and no redirect. Every failure is a null. */
export function createFetchBytes(network: Pick<NetworkSession, 'current'>): FetchBytes {
  return async (address, limit) => {
    try {
      const response = await network.current().fetch(address, {
        redirect: 'error',
        credentials: 'omit',
        signal: AbortSignal.timeout(timeLimit),
      })
      if (!response.ok || response.body === null) {
        await response.body?.cancel()
        return null
      }
      return await readUpTo(response.body, limit)
    } catch {
      return null
    }
  }
}

/** Leaving the loop early cancels the rest. */
async function readUpTo(
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    length += piece.byteLength
    if (length > limit) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
