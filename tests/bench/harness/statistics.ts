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

/** The sample that so large a share of all is not above. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((left, right) => left - right)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('A percentile needs at least one sample')
  return value
}
