import { useMediaQuery } from '@mantine/hooks'
import type { Snapshot } from '@shared/domain/snapshot'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SidePane } from '../components/side-pane'
import { usePreferences } from '../stores/use-app-stores'
import classes from './snapshot-details.module.css'
import { SnapshotDetails } from './snapshot-details'

const limits = { narrowest: 256, widest: 560 }
/** Below this width the table would have too little room beside it. */
const besideTable = '(min-width: 1280px)'

/** What is known of the selected snapshot. A small window keeps it folded until it is asked for. */
export function DetailsPane({ selected }: { readonly selected: readonly Snapshot[] }) {
  const { t } = useTranslation('library')
  const pane = usePreferences((state) => state.preferences.detailPane)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const hasRoom = useMediaQuery(besideTable, true, { getInitialValueInEffect: false })
  const [isAskedFor, setAskedFor] = useState(false)
  const [one] = selected
  const isOpen = hasRoom ? pane.open : isAskedFor
  return (
    <SidePane
      side="right"
      label={t('details.pane')}
      state={{ ...pane, open: isOpen }}
      limits={limits}
      onChange={(next) => {
        if (next.open !== isOpen && !hasRoom) setAskedFor(next.open)
        else changePreferences({ detailPane: { ...next, open: hasRoom ? next.open : pane.open } })
      }}
    >
      {one === undefined || selected.length > 1 ? (
        <p className={classes.hint}>{t('details.choose')}</p>
      ) : (
        <SnapshotDetails snapshot={one} />
      )}
    </SidePane>
  )
}
