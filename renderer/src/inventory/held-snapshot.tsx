import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useInventory } from './inventory-stores'
import classes from './items-area.module.css'
import { snapshotTitle } from './snapshot-words'

/** A snapshot that was to be opened while a fetch ran: the person says which of the two goes on. */
export function HeldSnapshot() {
  const { t } = useTranslation(['inventory', 'common'])
  const { t: words } = useTranslation('inventory')
  const held = useInventory((state) => state.held)
  const isRunning = useInventory((state) => state.running !== null)
  const openHeld = useInventory((state) => state.openHeld)
  const dropHeld = useInventory((state) => state.dropHeld)
  if (held === null) return null
  return (
    <div role="alert" className={classes.held}>
      <span>{t('held.text', { title: visibleText(snapshotTitle(held, words)) })}</span>
      <Button variant="default" size="compact-xs" onClick={() => void openHeld()}>
        {t(isRunning ? 'held.cancelAndOpen' : 'held.open')}
      </Button>
      <Button variant="default" size="compact-xs" onClick={dropHeld}>
        {t('common:dismiss')}
      </Button>
    </div>
  )
}
