import { longestNotes, type NewVersion } from '@shared/updates'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import classes from './updates-dialog.module.css'

/** No more lines than a person would scroll through: each is drawn. */
const mostLines = 500

/** What the host says is new: text, whatever stands in it. */
export function ReleaseNotes({ update }: { readonly update: NewVersion }) {
  const { t } = useTranslation('updates')
  const heading = useId()
  const lines = update.notes.split(/\r\n|[\r\n]/u)
  const isCut = lines.length > mostLines || update.notes.length >= longestNotes
  return (
    <section aria-labelledby={heading} className={classes.notes}>
      <h3 id={heading} className={classes.heading}>
        {t('notes.title', { version: visibleText(update.version) })}
      </h3>
      {update.notes === '' ? (
        <p className={classes.words}>{t('notes.none')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys
        <div className={classes.text} tabIndex={0} role="group" aria-labelledby={heading}>
          {lines.slice(0, mostLines).map((line, index) => (
            <p key={index} dir="auto">
              {visibleText(line)}
            </p>
          ))}
          {isCut ? <p className={classes.words}>{t('notes.cut')}</p> : null}
        </div>
      )}
    </section>
  )
}
