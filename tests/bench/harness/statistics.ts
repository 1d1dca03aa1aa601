export interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

/** Of all samples: none is dropped as an outlier. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((left, right) => left - right)
  const at = (place: number) => {
    const value = sorted[place]
    if (value === undefined) throw new Error('A spread needs at least one sample')
    return value
  }
  const middle = (sorted.length - 1) / 2
  return {
    min: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    max: at(sorted.length - 1),
  }
}
