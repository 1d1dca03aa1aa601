import type { BatchRowState } from '@shared/batch'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError } from '../errors/describe-error'
import { useVersions } from '../stores/use-app-stores'
import type { RowWords } from './batch-rows'

/** What rows are searched, ordered and copied by. The same object as long as the language is the same. */
export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation('inventory')
  const { t: errorWords } = useTranslation('errors')
  const { platform } = useVersions()
  const { language } = i18n
  return useMemo(() => {
    const known = new WeakMap<BatchRowState, string>()
    return {
      games: { cs2: t('games.cs2'), dota2: t('games.dota2'), rust: t('games.rust') },
      language,
      reasonOf: (state) => {
        const before = known.get(state)
        if (before !== undefined) return before
        const { title } = describeError(state.error, errorWords, platform)
        known.set(state, title)
        return title
      },
    }
  }, [t, errorWords, language, platform])
}
