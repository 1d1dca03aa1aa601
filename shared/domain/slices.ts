/** Work that may be stopped, and gone on with, at each of its yields. */
export type Slices<Found> = Generator<undefined, Found, undefined>

/** Says when it is time to yield: steps are counted, not milliseconds, so that the same question always meets the same answer. */
export interface Pace {
  /** True where a slice is full. */
  readonly spend: (steps: number) => boolean
}

/** About a millisecond. */
const sliceSteps = 200_000

/** What one calculation with a whole number of any length counts as. */
export const bigintSteps = 20

export function createPace(): Pace {
  let spent = 0
  return {
    spend(steps) {
      spent += steps
      if (spent < sliceSteps) return false
      spent = 0
      return true
    },
  }
}

/** Does all of the work at once. */
export function finish<Found>(slices: Slices<Found>): Found {
  for (;;) {
    const { done, value } = slices.next()
    if (done === true) return value
  }
}
