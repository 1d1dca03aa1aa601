import { useMediaQuery } from '@mantine/hooks'
import type { PaneState } from '@shared/preferences'
import { useEffect, useRef, useState } from 'react'
import { useDeposits, usePreferences } from '../stores/use-app-stores'
import { useInventory, useView } from './inventory-stores'
import { openPanes, type Front, type Room } from './pane-room'
import { useInspectedRow } from './use-inspected-row'

/** Below this width the items would have no room between two open panes. */
const bothPanes = '(min-width: 1180px)'
/** Below this width they would have none beside one. */
const onePane = '(min-width: 760px)'

export interface Panes {
  readonly request: PaneState
  readonly detail: PaneState
  readonly changeRequest: (state: PaneState) => void
  readonly changeDetail: (state: PaneState) => void
  readonly openDetails: () => void
}

/** The side panes as they are drawn. What a small window folds is not kept as the person's wish. */
export function usePanes(): Panes {
  const { requestPane: request, detailPane: detail } = usePreferences((state) => state.preferences)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const room = useRoom()
  const hasItems = useInventory((state) => state.inventory !== null)
  const hasDraft = useDeposits(({ open: draft }) => draft !== null)
  const hasDetails = useInspectedRow() !== null || hasDraft
  const [front, setFront] = useState<Front>('items')
  useFrontOfInspected(setFront)
  const open = openPanes({ room, request, detail, hasItems, hasDetails, front })

  const openDetails = () => {
    setFront('details')
    if (!detail.open) changePreferences({ detailPane: { ...detail, open: true } })
  }
  return {
    request: { ...request, open: open.request },
    detail: { ...detail, open: open.detail },
    changeRequest: (next) => {
      if (next.open === open.request) {
        changePreferences({ requestPane: { ...next, open: request.open } })
      } else if (room === 'both' || !request.open) {
        setFront('request')
        changePreferences({ requestPane: next })
      } else if (next.open) {
        setFront('request')
      } else {
        setFront('items')
        if (room === 'one' || !hasItems) changePreferences({ requestPane: next })
      }
    },
    changeDetail: (next) => {
      if (next.open === open.detail) {
        changePreferences({ detailPane: { ...next, open: detail.open } })
      } else if (next.open) {
        openDetails()
      } else {
        setFront('items')
        // Where they stood in the request's place, closing them only gives it back.
        if (room === 'both' || (room === 'one' && !request.open)) {
          changePreferences({ detailPane: next })
        }
      }
    },
    openDetails,
  }
}

function useRoom(): Room {
  const options = { getInitialValueInEffect: false }
  const hasBoth = useMediaQuery(bothPanes, true, options)
  const hasOne = useMediaQuery(onePane, true, options)
  return hasBoth ? 'both' : hasOne ? 'one' : 'none'
}

/** Every choice of an item brings its details to the front, also of the one that was inspected already. */
function useFrontOfInspected(setFront: (front: Front) => void) {
  const inspected = useView((state) => state.inspected)
  const before = useRef(inspected)
  useEffect(() => {
    if (before.current === inspected) return
    before.current = inspected
    setFront('details')
  }, [inspected, setFront])
}
