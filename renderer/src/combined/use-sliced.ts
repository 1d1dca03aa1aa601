import { finish, type Slices } from '@shared/domain/slices'
import { useEffect, useMemo, useState } from 'react'
import { pageTime, runSlices } from '../choosing/dialogs/run-slices'

export interface Sliced<Found> {
  /** The newest that is there, of an earlier question while the newest one is worked on; null: none yet. */
  readonly found: Found | null
  readonly isCurrent: boolean
}

/**
 * Works something out in pieces, so that the page stays quick, or at once where it is little. Of several questions the
 * newest wins.
 *
 * @param begin Another function is another question.
 */
export function useSliced<Found>(begin: () => Slices<Found>, isLittle: boolean): Sliced<Found> {
  const atOnce = useMemo(() => (isLittle ? { found: finish(begin()) } : null), [begin, isLittle])
  const [late, setLate] = useState<{ readonly of: typeof begin; readonly found: Found } | null>(
    null,
  )
  useEffect(() => {
    if (isLittle) return
    return runSlices(begin(), (found) => setLate({ of: begin, found }), pageTime)
  }, [begin, isLittle])
  if (atOnce !== null) return { found: atOnce.found, isCurrent: true }
  return { found: late?.found ?? null, isCurrent: late?.of === begin }
}
