import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { sizeText } from '../components/size-text'
import { UserText } from '../components/user-text'
import classes from './new-batch.module.css'

/** Characters that a text area takes without getting slow. */
export const mostShown = 300_000

interface LongTextProps {
  readonly text: string
  /** Empty: it was pasted. */
  readonly file: string
}

/** Stands for a text that is too long to be edited here. */
export function LongText({ text, file }: LongTextProps) {
  const { t, i18n } = useTranslation('batch')
  return (
    <div className={classes.longText}>
      <IconFileText size={24} stroke={1.5} aria-hidden />
      <div>
        {file === '' ? <strong>{t('new.longText')}</strong> : <UserText text={file} />}
        <p>{t('new.longTextHint', { size: sizeText(text.length, i18n.language) })}</p>
      </div>
    </div>
  )
}
