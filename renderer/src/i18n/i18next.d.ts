import 'i18next'
import type { Catalogue } from '@shared/i18n'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    returnNull: false
    resources: Catalogue
  }
}
