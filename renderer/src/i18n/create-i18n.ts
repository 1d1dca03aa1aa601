import { english, type Namespace } from '@shared/i18n'
import i18next, { type i18n, type Resource } from 'i18next'
import { initReactI18next } from 'react-i18next'

/** A catalogue in one language; it may lack texts, which then come in English. */
export type Translation = Readonly<Partial<Record<Namespace, Readonly<Record<string, unknown>>>>>

/** The page's translator. Ready at once: every text is in the bundle. */
export function createI18n(language = 'en', translation: Translation = english): i18n {
  const instance = i18next.createInstance()
  const resources: Resource = { en: english, [language]: translation }
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    ns: Object.keys(english),
    defaultNS: 'common',
    resources,
    initAsync: false,
    returnNull: false,
    // React escapes what it draws; escaping twice would show `&amp;` to the person.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}
