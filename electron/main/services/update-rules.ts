import type { UpdateHindrance, UpdateSupport } from '@shared/updates'
import { hostOfSource, type CopyFacts } from '../ports/update-source'

/** Milliseconds. */
export const timeBetweenChecks = 24 * 60 * 60 * 1000

/** In the version of whatever was not made of the Electron of a release: scripts/package/configuration.mjs. */
const testBuildWord = 'test-build'

export function updateSupport(facts: CopyFacts): UpdateSupport {
  const hasPage = releasesPage(facts) !== null
  const byHand = (because: (UpdateSupport & { kind: 'by-hand' })['because']) =>
    ({ kind: 'by-hand', because, hasPage }) as const
  if (facts.version.includes(testBuildWord)) return byHand('test-build')
  if (facts.platform === 'win32' && facts.isPortable) return byHand('portable')
  if (facts.source === null) return byHand('no-address')
  if (facts.platform === 'linux' && !facts.isAppImage) return byHand('system-package')
  return { kind: 'self', host: hostOfSource(facts.source), hasPage }
}

/** The page that shows releases to people; null: none is known. Always https. */
export function releasesPage({
  source,
  homepage,
}: Pick<CopyFacts, 'source' | 'homepage'>): string | null {
  if (source?.kind === 'github') {
    return `https://github.com/${source.owner}/${source.repository}/releases`
  }
  const url = homepage !== null && URL.canParse(homepage) ? new URL(homepage) : null
  if (url?.protocol !== 'https:') return null
  return url.hostname === 'github.com'
    ? `${url.origin}${url.pathname.replace(/\/$/u, '')}/releases`
    : url.href
}

/** What runs, and what is not kept yet. */
export interface Work {
  readonly batchRuns: boolean
  readonly draftUnsaved: boolean
}

/** Why nothing may be downloaded, put in place or restarted now; null: it may. */
export function hindranceOf({ batchRuns, draftUnsaved }: Work): UpdateHindrance | null {
  if (draftUnsaved) return 'draft-unsaved'
  return batchRuns ? 'batch-running' : null
}

export interface CheckFacts extends Work {
  readonly automatic: boolean
  /** When the host was last asked, in milliseconds since 1970; null: never. */
  readonly checkedAt: number | null
  readonly now: number
}

/** Whether the app may ask the host by itself. A person's click needs no leave. */
export function mayCheckByItself(facts: CheckFacts): boolean {
  const { automatic, checkedAt, now } = facts
  if (!automatic || hindranceOf(facts) !== null) return false
  // A clock that was set back must not put it off for years.
  return checkedAt === null || checkedAt > now || now - checkedAt >= timeBetweenChecks
}

/** Whether a version is later than the one that runs. One that is no plain `1.2.3` is not. */
export function isNewer(offered: string, running: string): boolean {
  const next = numbersOf(offered, /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/u)
  const now = numbersOf(running, /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-|$)/u)
  if (next === null || now === null) return false
  const place = next.findIndex((number, index) => number !== now[index])
  // Before 1.2.3 there may have been a 1.2.3-beta.
  return place < 0 ? running.includes('-') : (next[place] ?? 0) > (now[place] ?? 0)
}

function numbersOf(version: string, form: RegExp): readonly number[] | null {
  return form.exec(version)?.slice(1, 4).map(Number) ?? null
}
