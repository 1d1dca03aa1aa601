import type { ImportError } from '@shared/app-error'
import { assertNever } from '@shared/domain/assert-never'
import { details, type ErrorDescription, type Words } from './technical-details'

/** Why a file could not be imported, in words. An error of SkinsBack's in it has words of its own. */
export function describeImportError(
  error: Exclude<ImportError, { kind: 'file-is-error-answer' }>,
  t: Words,
): ErrorDescription {
  switch (error.kind) {
    case 'file-not-found':
    case 'file-is-folder':
    case 'file-empty':
    case 'file-not-recognised':
    case 'file-without-items':
    case 'file-is-draft':
      return { ...plain(error.kind, t), technical: [] }
    case 'file-unreadable':
      return { ...plain(error.kind, t), technical: details(t, { detail: error.detail }) }
    case 'file-broken':
      return {
        title: t(`file-broken.${error.problem}.title`),
        remedy: t(`file-broken.${error.problem}.remedy`, { count: error.bytes }),
        technical: [],
      }
    case 'file-too-new':
      return {
        title: t('file-too-new.title'),
        remedy: t('file-too-new.remedy', { version: error.version }),
        technical: [],
      }
    case 'csv-lacks-columns':
      return {
        title: t('csv-lacks-columns.title'),
        remedy: t('csv-lacks-columns.remedy', { columns: error.columns.join(', ') }),
        technical: [],
      }
    case 'file-too-large':
      return {
        title: t('file-too-large.title', { size: limitWords(error.limit, t) }),
        remedy: t('file-too-large.remedy'),
        technical: [],
      }
    case 'file-too-many-items':
      return {
        title: t('file-too-many-items.title', { count: error.limit }),
        remedy: t('file-too-many-items.remedy'),
        technical: [],
      }
    default:
      return assertNever(error)
  }
}

/** A limit of ours, which is a round number of 1,024s. */
export function limitWords(bytes: number, t: Words): string {
  return bytes >= 1024 ** 3
    ? t('size.gigabytes', { count: bytes / 1024 ** 3 })
    : t('size.megabytes', { count: bytes / 1024 ** 2 })
}

type PlainKind =
  | 'file-not-found'
  | 'file-is-folder'
  | 'file-empty'
  | 'file-unreadable'
  | 'file-not-recognised'
  | 'file-without-items'
  | 'file-is-draft'

function plain(kind: PlainKind, t: Words) {
  return { title: t(`${kind}.title`), remedy: t(`${kind}.remedy`) }
}
