import type { Snapshot } from '@shared/domain/snapshot'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './items-area.module.css'
import type { Standing } from './standing'

interface StandingNoteProps {
  readonly standing: Standing
  /** Of the items on screen; null where there are none. */
  readonly snapshot: Snapshot | null
}

/** One line that says whose items these still are, and why. Stays in the page, so that a change is read out. */
export function StandingNote({ standing, snapshot }: StandingNoteProps) {
  const { t } = useTranslation('inventory')
  const still = useStillShowing(snapshot)
  return (
    <div role="status" className={classes.standing}>
      {standing === 'current' ? null : t(`standing.${standing}`, { still }).trim()}
    </div>
  )
}

function useStillShowing(snapshot: Snapshot | null): string {
  const { t, i18n } = useTranslation('inventory')
  const [today] = useState(() => new Date().toDateString())
  if (snapshot === null) return ''
  const { takenAt, request } = snapshot
  const format = new Intl.DateTimeFormat(i18n.language, {
    timeStyle: 'short',
    ...(new Date(takenAt).toDateString() === today ? {} : { dateStyle: 'medium' as const }),
  })
  return t('standing.still', {
    steamId: request.steamId,
    game: t(`games.${request.game}`),
    time: format.format(takenAt),
  })
}
