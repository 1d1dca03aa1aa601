import { assertNever } from '@shared/domain/assert-never'
import type { Screen } from '../stores/screen-store'
import type { HandOverProblem } from './readiness'

/**
 * Whatever mends a problem says so by `data-readiness`, with the problem's name (several with spaces between them).
 * Says whether there is such an element, and gives it the focus.
 */
export function leadTo(problem: HandOverProblem): boolean {
  const element = document.querySelector<HTMLElement>(`[data-readiness~="${problem}"]`)
  if (element === null) return false
  element.scrollIntoView({ block: 'nearest' })
  element.focus()
  return true
}

/** The screen where a problem is mended that nothing on the deposits screen mends; null: there is none. */
export function screenFor(problem: HandOverProblem): Screen | null {
  switch (problem) {
    case 'no-items':
    case 'game-unknown':
      return 'inventory'
    case 'steam-id-unknown':
      return 'library'
    case 'project-missing':
      return 'projects'
    case 'sandbox-items':
    case 'findings-open':
    case 'order-id-missing':
    case 'order-id-used':
    case 'order-id-not-printable':
    case 'order-id-too-long':
    case 'result-url-not-https':
    case 'result-url-too-long':
    case 'not-a-currency':
    case 'trade-token-missing':
    case 'trade-token-wrong':
    case 'recorded':
      return null
    default:
      return assertNever(problem)
  }
}
