import type { DraftTotals } from '@shared/domain/draft-totals'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../components/format-money'

/** Milliseconds without a change: who chooses ten items one after the other hears one line. */
const quiet = 1200

/** What has been chosen, in words for a live region. Empty until something changes, and only said when the choosing rests. */
export function useSpokenTotals({ count, price }: DraftTotals): string {
  const { t, i18n } = useTranslation('draft')
  const total = formatMoney(price, i18n.language)
  const words = t('tray.spoken', { count, total })
  const known = useRef(words)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    if (known.current === words) return
    const timer = setTimeout(() => {
      known.current = words
      setSpoken(words)
    }, quiet)
    return () => clearTimeout(timer)
  }, [words])
  return spoken
}
