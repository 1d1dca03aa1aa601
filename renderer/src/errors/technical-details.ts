import type { TFunction } from 'i18next'

/** An error in words: what happened, what to do, and what stands behind it as it came. */
export interface ErrorDescription {
  readonly title: string
  readonly remedy: string
  readonly technical: readonly TechnicalDetail[]
}

export interface TechnicalDetail {
  readonly label: string
  /** As it came: it may be anything, and is only ever shown as text. */
  readonly value: string
}

export type Words = TFunction<'errors'>

type DetailName =
  'code' | 'message' | 'status' | 'excerpt' | 'location' | 'detail' | 'host' | 'kind'

/** Those that there are, with their labels. */
export function details(
  t: Words,
  values: Readonly<Partial<Record<DetailName, string>>>,
): readonly TechnicalDetail[] {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ label: t(`details.${name as DetailName}`), value }))
}
