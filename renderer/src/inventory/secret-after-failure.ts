import type { AppError } from '@shared/app-error'
import type { SecretState } from '@shared/domain/project'

/** What a failed fetch says about where its project's secret is; null where it says nothing. */
export function secretAfterFailure(error: AppError): SecretState | null {
  switch (error.kind) {
    case 'client-secret-missing':
      return 'missing'
    case 'client-secret-vanished':
      return 'lost'
    default:
      return null
  }
}
