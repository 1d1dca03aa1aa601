import { assertNever } from '@shared/domain/assert-never'
import type { SandboxUserKind } from '@shared/ipc-contract'
import type { TFunction } from 'i18next'

/** What a Steam user of the sandbox stands for. */
export function sandboxUserWords(kind: SandboxUserKind, t: TFunction<'inventory'>): string {
  switch (kind.kind) {
    case 'everyday':
      return t('sandboxUsers.everyday')
    case 'count':
      return t('sandboxUsers.count', { count: kind.items })
    case 'slow':
      return t('sandboxUsers.slow', { count: kind.seconds })
    case 'error':
      return t('sandboxUsers.error', { message: kind.message })
    default:
      return assertNever(kind)
  }
}
