import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './about-dialog.module.css'
import { loadNotices, type Notice } from './notices'

type Shown = { readonly kind: 'loading' | 'none' } | Loaded

interface Loaded {
  readonly kind: 'loaded'
  readonly notices: readonly Notice[]
}

/** The packages that the app is made with, each with its licence to open. */
export function NoticeList({ load }: { readonly load: typeof fetch }) {
  const { t } = useTranslation('about')
  const [shown, setShown] = useState<Shown>({ kind: 'loading' })
  useEffect(() => {
    let isGone = false
    const show = (next: Shown) => {
      if (!isGone) setShown(next)
    }
    loadNotices(load).then(
      (notices) => show(notices === null ? { kind: 'none' } : { kind: 'loaded', notices }),
      () => show({ kind: 'none' }),
    )
    return () => {
      isGone = true
    }
  }, [load])
  return (
    <section className={classes.notices} aria-label={t('madeWith')}>
      <h3 className={classes.heading}>{t('madeWith')}</h3>
      <p className={classes.words}>{t('chromium')}</p>
      {shown.kind === 'none' ? <p className={classes.words}>{t('noNotices')}</p> : null}
      {shown.kind === 'loaded'
        ? shown.notices.map((notice) => (
            <NoticeOf key={`${notice.name} ${notice.version}`} notice={notice} />
          ))
        : null}
    </section>
  )
}

function NoticeOf({ notice: { name, version, licence, text } }: { readonly notice: Notice }) {
  const { t } = useTranslation('about')
  return (
    <details className={classes.notice}>
      <summary>{t('package', { name, version, licence })}</summary>
      <pre className={classes.text}>{text === '' ? t('noText') : text}</pre>
    </details>
  )
}
