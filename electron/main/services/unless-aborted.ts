import { fail, type Result } from '@shared/result'

/**
 * What the work gives, or `cancelled` as soon as the signal aborts: for work that cannot be ended itself, such as a
 * keychain that waits for its prompt. It is left to end by its own time limit.
 */
export async function unlessAborted<Value, Failure>(
  work: Promise<Result<Value, Failure>>,
  signal: AbortSignal,
): Promise<Result<Value, Failure | { readonly kind: 'cancelled' }>> {
  const cancelled = fail({ kind: 'cancelled' } as const)
  if (signal.aborted) return cancelled
  const settled = new AbortController()
  const aborted = new Promise<typeof cancelled>((resolve) => {
    signal.addEventListener('abort', () => resolve(cancelled), { signal: settled.signal })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    settled.abort()
  }
}
