import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SidePane } from '../components/side-pane'
import { useLaterParts } from '../later-parts'
import { useDeposits, usePreferences } from '../stores/use-app-stores'
import classes from './inventory-screen.module.css'
import { ItemsArea } from './items-area'
import { useInventory } from './inventory-stores'
import { RequestPane } from './request-pane'
import { useCancelByEscape } from './use-cancel-by-escape'
import { useFocusOnArrival } from './use-focus-on-arrival'
import { useInspectedRow } from './use-inspected-row'
import { usePanes } from './use-panes'

const requestLimits = { narrowest: 248, widest: 480 }
const detailLimits = { narrowest: 240, widest: 560 }

/** Request left, items in the middle, right the item that is looked at and what was chosen. */
export function InventoryScreen() {
  const { t } = useTranslation('inventory')
  const panes = usePanes()
  const inventory = useInventory((state) => state.inventory)
  const inspectedRow = useInspectedRow()
  const later = useLaterParts()
  const hasDraft = useDeposits(({ open }) => open !== null)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const screen = useRef<HTMLDivElement>(null)
  useCancelByEscape()
  useFocusOnArrival(screen)
  return (
    <div ref={screen} tabIndex={-1} className={classes.screen}>
      <SidePane
        side="left"
        label={t('form.pane')}
        state={panes.request}
        limits={requestLimits}
        onChange={panes.changeRequest}
      >
        <RequestPane />
      </SidePane>
      <ItemsArea
        isRequestOpen={panes.request.open}
        onOpenRequest={() => {
          if (!panes.request.open) panes.changeRequest({ ...panes.request, open: true })
        }}
        onOpenDetails={() => {
          changePreferences({ detailTab: 'item' })
          panes.openDetails()
        }}
      />
      {/* With nothing in it, it would only take room from the items' names. */}
      {later === null || (inspectedRow === null && !hasDraft) ? null : (
        <SidePane
          side="right"
          label={t('detail.pane')}
          state={panes.detail}
          limits={detailLimits}
          onChange={panes.changeDetail}
        >
          <later.PaneTabs
            item={
              inventory === null || inspectedRow === null ? null : (
                <later.DetailPane inventory={inventory} row={inspectedRow} />
              )
            }
          />
        </SidePane>
      )}
    </div>
  )
}
