import { useMediaQuery } from '@mantine/hooks'
import type { PaneState } from '@shared/preferences'
import { usePreferences } from '../stores/use-app-stores'
import { useDepositsScreen, type DepositsPane } from './deposits-screen-store'

/** Below this width the draft would have no room between two open panes. */
const bothPanes = '(min-width: 1180px)'

export interface DepositPane {
  readonly state: PaneState
  readonly change: (next: PaneState) => void
}

/**
 * The side panes as they are drawn. They are as wide as those of the inventory; whether they are open is this screen's own.
 *
 * @param handOver `wanted`: something in it is to be seen now. `none`: there is nothing to hand over.
 */
export function useDepositPanes(
  handOver: 'wanted' | 'offered' | 'none',
): Readonly<Record<DepositsPane, DepositPane>> {
  const { requestPane, detailPane } = usePreferences((state) => state.preferences)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const { open, front, openPane, closePane } = useDepositsScreen((state) => state)
  const hasBoth = useMediaQuery(bothPanes, true, { getInitialValueInEffect: false })
  const isHandOverOpen =
    handOver === 'wanted' ||
    (handOver === 'offered' && open.handOver && (hasBoth || front === 'handOver' || !open.list))
  const isListOpen = open.list && (hasBoth || !isHandOverOpen)

  const changeOf =
    (pane: DepositsPane, isOpen: boolean, setWidth: (width: number) => void) =>
    (next: PaneState) => {
      if (next.open === isOpen) setWidth(next.width)
      else if (next.open) openPane(pane)
      else closePane(pane)
    }
  return {
    list: {
      state: { width: requestPane.width, open: isListOpen },
      change: changeOf('list', isListOpen, (width) =>
        changePreferences({ requestPane: { ...requestPane, width } }),
      ),
    },
    handOver: {
      state: { width: detailPane.width, open: isHandOverOpen },
      change: changeOf('handOver', isHandOverOpen, (width) =>
        changePreferences({ detailPane: { ...detailPane, width } }),
      ),
    },
  }
}
