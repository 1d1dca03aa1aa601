import {
  readBatchInput,
  type BatchInputReading,
  type LineProblem,
} from '@shared/domain/batch-input'
import { useEffect, useMemo, useState } from 'react'
import { useNewBatch } from './new-batch-store'
import { readInSlices } from './read-in-slices'

export interface ShownReading extends BatchInputReading {
  readonly steamUsers: number
}

/** Characters that are read within a frame. */
const readAtOnce = 20_000
/** Milliseconds without a key press, before more than that is read. */
const pause = 250

const nothing: ShownReading = { targets: [], problems: [], form: 'lines', steamUsers: 0 }

/** What the text says so far: a short text at once, a long one when nobody has typed for a moment. */
export function useBatchReading(): ShownReading {
  const text = useNewBatch((state) => state.text)
  const games = useNewBatch((state) => state.values.games)
  const isShort = text.length <= readAtOnce
  const [ofLong, setOfLong] = useState(nothing)
  const ofShort = useMemo(
    () => (isShort ? shownReading(readBatchInput(text, { games })) : null),
    [isShort, text, games],
  )
  useEffect(() => {
    const stopping = new AbortController()
    const read = async () => {
      const reading = await readInSlices(text, games, stopping.signal)
      if (reading !== null) setOfLong(shownReading(reading))
    }
    const timer = setTimeout(() => {
      if (isShort) setOfLong(nothing)
      else void read()
    }, pause)
    return () => {
      clearTimeout(timer)
      stopping.abort()
    }
  }, [isShort, text, games])
  return ofShort ?? ofLong
}

function shownReading(reading: BatchInputReading): ShownReading {
  const steamUsers = new Set(reading.targets.map(({ steamId }) => steamId)).size
  return { ...reading, problems: oneALine(reading.problems), steamUsers }
}

/** A line of several games that stood there before says so once. */
function oneALine(problems: readonly LineProblem[]): readonly LineProblem[] {
  return problems.filter(({ kind, line }, index) => {
    const before = problems[index - 1]
    return before === undefined || before.line !== line || before.kind !== kind
  })
}
