import type { AnswerPortion } from '@shared/inventory-work'

/** Hands portions on as they come; whoever reads them waits for the next. */
export interface PortionQueue {
  readonly put: (portion: AnswerPortion) => void
  /** No more will come, or nobody wants them. */
  readonly end: () => void
  readonly portions: AsyncIterable<AnswerPortion>
}

export function createPortionQueue(): PortionQueue {
  const waiting: AnswerPortion[] = []
  let ended = false
  let wake = () => {}

  async function* hand(): AsyncGenerator<AnswerPortion> {
    for (;;) {
      const portion = waiting.shift()
      if (portion !== undefined) yield portion
      else if (ended) return
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  }

  return {
    put(portion) {
      waiting.push(portion)
      wake()
    },
    end() {
      ended = true
      wake()
    },
    portions: hand(),
  }
}
