import { useTranslation } from 'react-i18next'
import type { ChoosingGround } from './choosing-ground'
import classes from './dialogs.module.css'

interface StopNoteProps {
  readonly ground: ChoosingGround
  /** How many items would be added. */
  readonly wanted: number
}

/** Why not all of it can be added by now: findings wait, or the draft is full. */
export function StopNote({ ground: { isStopped, room }, wanted }: StopNoteProps) {
  const { t } = useTranslation('choosing')
  if (isStopped) {
    return (
      <p role="alert" className={classes.warning}>
        {t('stopped.findings-open')}
      </p>
    )
  }
  if (wanted <= room) return null
  return (
    <p role="alert" className={classes.warning}>
      {t('dialogs.noRoom', { count: room, wanted })}
    </p>
  )
}
