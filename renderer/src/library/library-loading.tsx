import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import layout from '../components/screen-layout.module.css'

/** Milliseconds within which most libraries are there: a flash of a sign would only disturb. */
const patience = 250

/** Says that the list is on its way, where that takes a while. */
export function LibraryLoading() {
  const { t } = useTranslation('library')
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <output className={layout.loading}>
      {isLong ? (
        <>
          <Loader aria-hidden /> {t('loading')}
        </>
      ) : null}
    </output>
  )
}
