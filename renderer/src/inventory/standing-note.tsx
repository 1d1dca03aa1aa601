import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import type { ShownInventory } from './inventory-store'
import classes from './items-area.module.css'
import { shortTimeWords, steamUserWords } from './snapshot-words'
import type { Standing } from './standing'

interface StandingNoteProps {
  readonly standing: Standing
  /** What is on screen; null where there is nothing. */
  readonly inventory: ShownInventory | null
}

/** One line that says whose items these still are, and why. Stays in the page, so that a change is read out. */
export function StandingNote({ standing, inventory }: StandingNoteProps) {
  const { t } = useTranslation('inventory')
  const still = useStillShowing(inventory)
  return (
    <div role="status" className={classes.standing}>
      {standing === 'current' ? null : t(`standing.${standing}`, { still }).trim()}
    </div>
  )
}

function useStillShowing(inventory: ShownInventory | null): string {
  const { t, i18n } = useTranslation('inventory')
  const [now] = useState(Date.now)
  if (inventory === null) return ''
  const { snapshot, isOffline } = inventory
  return t(isOffline ? 'standing.stillOffline' : 'standing.still', {
    steamUser: visibleText(steamUserWords(snapshot, t)),
    game: t(`games.${snapshot.request.game}`),
    time: shortTimeWords(snapshot.takenAt, now, i18n.language),
  })
}
