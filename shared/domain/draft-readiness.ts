import { clockTolerance } from './clock-tolerance'
import { isCurrencyCode } from './currency'
import { draftLimits, type DepositDraft } from './deposit-draft'
import { isGame } from './game'
import { isSteamId } from './steam-id'

/** What keeps a draft from being ready. */
export type DraftProblem =
  | 'no-items'
  | 'findings-open'
  | 'order-id-missing'
  | 'order-id-used'
  | 'order-id-not-printable'
  | 'order-id-too-long'
  | 'game-unknown'
  | 'steam-id-unknown'
  | 'result-url-not-https'
  | 'result-url-too-long'
  | 'not-a-currency'

/** What a person should know of a draft, ready or not. */
export type DraftWarning =
  /** Milliseconds, both. */
  | { readonly kind: 'prices-old'; readonly age: number; readonly limit: number }
  /** The prices are from a time that is still to come, so nobody can say how old they are. */
  | { readonly kind: 'clock-set-back'; readonly takenAt: number }

export interface DraftReadiness {
  /** In the order in which a person should mend them; none: the draft is ready. */
  readonly problems: readonly DraftProblem[]
  readonly warnings: readonly DraftWarning[]
}

export interface ReadinessContext {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Minutes; null: prices are never old. */
  readonly priceAgeLimit: number | null
  /** Those of all other drafts of the project, recorded ones among them. */
  readonly otherOrderIds: Iterable<string>
}

export function draftProblems(draft: DepositDraft, context: ReadinessContext): DraftReadiness {
  const { request } = draft.origin
  const problems: (DraftProblem | null)[] = [
    draft.items.length === 0 ? 'no-items' : null,
    draft.findings.length > 0 ? 'findings-open' : null,
    orderIdProblem(draft.orderId, context.otherOrderIds),
    isGame(request.game) ? null : 'game-unknown',
    isSteamId(request.steamId) ? null : 'steam-id-unknown',
    resultUrlProblem(draft.resultUrl),
    draft.currency === '' || isCurrencyCode(draft.currency) ? null : 'not-a-currency',
  ]
  return {
    problems: problems.filter((problem) => problem !== null),
    warnings: priceWarnings(draft.origin.takenAt, context),
  }
}

/** What is wrong with an order id; null: it can be used. */
export function orderIdProblem(
  orderId: string,
  otherOrderIds: Iterable<string>,
): DraftProblem | null {
  if (orderId === '') return 'order-id-missing'
  // Invisible characters and spaces at the ends would make ids that look the same and are not.
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(orderId) || orderId.trim() !== orderId) {
    return 'order-id-not-printable'
  }
  if (orderId.length > draftLimits.orderId) return 'order-id-too-long'
  for (const other of otherOrderIds) if (other === orderId) return 'order-id-used'
  return null
}

/** SkinsBack reports there over the internet, so it is an https address with a host's name or number, and no login in it. */
const httpsForm =
  /^https:\/\/(?:[\p{L}\p{N}_-]+\.)*[\p{L}\p{N}_-]+(?::\d{1,5})?(?:[/?][^\s\p{C}#]*)?$/u

function resultUrlProblem(resultUrl: string): DraftProblem | null {
  if (resultUrl === '') return null
  if (resultUrl.length > draftLimits.resultUrl) return 'result-url-too-long'
  const scheme = resultUrl.slice(0, 'https'.length).toLowerCase()
  return httpsForm.test(scheme + resultUrl.slice(scheme.length)) ? null : 'result-url-not-https'
}

const minute = 60_000

/** @param takenAt When the prices were true. */
export function priceWarnings(
  takenAt: number,
  { now, priceAgeLimit }: Pick<ReadinessContext, 'now' | 'priceAgeLimit'>,
): readonly DraftWarning[] {
  if (takenAt > now + clockTolerance) return [{ kind: 'clock-set-back', takenAt }]
  if (priceAgeLimit === null) return []
  const age = now - takenAt
  const limit = priceAgeLimit * minute
  return age > limit ? [{ kind: 'prices-old', age, limit }] : []
}
