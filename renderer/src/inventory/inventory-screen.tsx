import { useMediaQuery } from '@mantine/hooks'
import type { PaneState } from '@shared/preferences'
import { useTranslation } from 'react-i18next'
import { SidePane } from '../components/side-pane'
import { usePreferences } from '../stores/use-app-stores'
import { DetailPane } from './detail-pane'
import classes from './inventory-screen.module.css'
import { ItemsArea } from './items-area'
import { useInventory } from './inventory-stores'
import { RequestPane } from './request-pane'
import { useCancelByEscape } from './use-cancel-by-escape'
import { useInspectedRow } from './use-inspected-row'

const requestLimits = { narrowest: 248, widest: 480 }
const detailLimits = { narrowest: 240, widest: 560 }

/** Below this width the items would have no room between two open panes, so that opening one folds the other. */
const bothPanes = '(min-width: 1180px)'

/** Request left, items in the middle, the item that was chosen right. */
export function InventoryScreen() {
  const { t } = useTranslation('inventory')
  const request = usePreferences((state) => state.preferences.requestPane)
  const detail = usePreferences((state) => state.preferences.detailPane)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const hasRoom = useMediaQuery(bothPanes, true, { getInitialValueInEffect: false })
  const inventory = useInventory((state) => state.inventory)
  const inspectedRow = useInspectedRow()
  useCancelByEscape()

  const isDetailOpen = detail.open && (hasRoom || !request.open)
  const changeRequest = (requestPane: PaneState) => changePreferences({ requestPane })
  const changeDetail = (detailPane: PaneState) => {
    const takesRoom = detailPane.open && !hasRoom
    changePreferences({
      detailPane,
      ...(takesRoom ? { requestPane: { ...request, open: false } } : {}),
    })
  }
  return (
    <div className={classes.screen}>
      <SidePane
        side="left"
        label={t('form.pane')}
        state={request}
        limits={requestLimits}
        onChange={changeRequest}
      >
        <RequestPane />
      </SidePane>
      <ItemsArea
        isRequestOpen={request.open}
        onOpenDetails={() => changeDetail({ ...detail, open: true })}
      />
      {/* Without an item it would only take room from the items' names. */}
      {inventory === null || inspectedRow === null ? null : (
        <SidePane
          side="right"
          label={t('detail.pane')}
          state={{ ...detail, open: isDetailOpen }}
          limits={detailLimits}
          onChange={changeDetail}
        >
          <DetailPane inventory={inventory} row={inspectedRow} />
        </SidePane>
      )}
    </div>
  )
}
