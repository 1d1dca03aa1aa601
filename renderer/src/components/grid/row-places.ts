/** Where rows stand whose heights are known, in pixels from the top of the first one. */
export interface RowPlaces {
  readonly count: number
  /** All of them together. */
  readonly height: number
  /** Of any row, and of the one that would follow the last. */
  readonly topOf: (index: number) => number
  /** The row at this place; the first or the last one where it lies outside of them. */
  readonly indexAt: (top: number) => number
}

/** Rows that are all as high as each other: nothing is worked out row by row. */
export function evenPlaces(count: number, rowHeight: number): RowPlaces {
  return {
    count,
    height: count * rowHeight,
    topOf: (index) => index * rowHeight,
    indexAt: (top) => Math.max(0, Math.min(Math.floor(top / rowHeight), count - 1)),
  }
}

export function unevenPlaces(count: number, heightOf: (index: number) => number): RowPlaces {
  const tops = new Float64Array(count + 1)
  for (let index = 0; index < count; index += 1) {
    tops[index + 1] = (tops[index] ?? 0) + heightOf(index)
  }
  return {
    count,
    height: tops[count] ?? 0,
    topOf: (index) => tops[index] ?? 0,
    indexAt(top) {
      let first = 0
      let last = Math.max(0, count - 1)
      while (first < last) {
        const middle = Math.ceil((first + last) / 2)
        if ((tops[middle] ?? 0) <= top) first = middle
        else last = middle - 1
      }
      return first
    },
  }
}
