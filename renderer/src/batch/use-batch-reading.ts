import {
  readBatchInput,
  type BatchInputReading,
  type LineProblem,
} from '@shared/domain/batch-input'
import { useEffect, useMemo, useState } from 'react'
import { useNewBatch } from './new-batch-store'

export interface ShownReading extends BatchInputReading {
  readonly steamUsers: number
}

/** Characters that are read within a frame. */
const readAtOnce = 20_000
/** Milliseconds without a key press, before more than that is read. */
const pause = 250

/** What the text says so far. */
export function useBatchReading(): ShownReading {
  const text = useSettled(useNewBatch((state) => state.text))
  const games = useNewBatch((state) => state.values.games)
  return useMemo(() => {
    const reading = readBatchInput(text, { games })
    const steamUsers = new Set(reading.targets.map(({ steamId }) => steamId)).size
    return { ...reading, problems: oneALine(reading.problems), steamUsers }
  }, [text, games])
}

/** A line of several games that stood there before says so once. */
function oneALine(problems: readonly LineProblem[]): readonly LineProblem[] {
  return problems.filter(({ kind, line }, index) => {
    const before = problems[index - 1]
    return before === undefined || before.line !== line || before.kind !== kind
  })
}

/** A short text at once; a long one when nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  const isShort = text.length <= readAtOnce
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), isShort ? 0 : pause)
    return () => clearTimeout(timer)
  }, [text, isShort])
  return isShort ? text : settled
}
