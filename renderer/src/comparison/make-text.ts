import type { TextInParts } from '@shared/domain/difference-text'

export type MadeText =
  | { readonly kind: 'made'; readonly text: string }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'cancelled' }

interface MakingOptions {
  readonly count: number
  /** Most characters. */
  readonly limit: number
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
  /** Lets the page paint and hear keys between two parts. */
  readonly pause: () => Promise<void>
}

const entriesAtOnce = 2000

/** Makes a long text bit by bit. Ends early where it gets too long or nobody wants it any more. */
export async function makeText(parts: TextInParts, options: MakingOptions): Promise<MadeText> {
  const { count, limit, signal, onProgress, pause } = options
  let text = parts.head
  for (let from = 0; from < count; from += entriesAtOnce) {
    const to = Math.min(from + entriesAtOnce, count)
    text += parts.part(from, to)
    if (text.length > limit) return { kind: 'too-long' }
    onProgress(to)
    if (to < count) await pause()
    if (signal.aborted) return { kind: 'cancelled' }
  }
  text += parts.tail
  return text.length > limit ? { kind: 'too-long' } : { kind: 'made', text }
}
