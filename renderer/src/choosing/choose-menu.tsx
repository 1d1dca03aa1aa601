import { Button, Menu } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownInventory } from '../inventory/inventory-store'
import { useInspectedRow } from '../inventory/use-inspected-row'
import type { ShortcutId } from '../shortcuts/shortcuts'
import { strokeText } from '../shortcuts/stroke-caps'
import { useAppStores, useVersions } from '../stores/use-app-stores'
import { choosingDialogsOf } from './dialogs/choosing-dialog-store'
import { useChoosingActions } from './use-choosing'
import { useMeantRows } from './use-meant-rows'

interface ChooseMenuProps {
  readonly inventory: ShownInventory
  /** The rows on screen, filtered and in order. */
  readonly shown: RefObject<Uint32Array>
  readonly hasSelection: boolean
}

/** Every way of choosing, with its key. What needs an item is for the selected ones, else for the one in the right pane. */
export function ChooseMenu({ inventory, shown, hasSelection }: ChooseMenuProps) {
  const { t } = useTranslation('choosing')
  const current = useInspectedRow() ?? -1
  const actions = useChoosingActions(inventory)
  const meantRows = useMeantRows(inventory, current)
  const { open } = choosingDialogsOf(useAppStores()).getState()
  const hasItem = hasSelection || current !== -1
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronUp size={13} aria-hidden />}>
          {t('bar.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Way shortcut="chooseShown" onClick={() => actions.addChoosable(shown.current)}>
          {t('bar.shown')}
        </Way>
        <Way
          shortcut="chooseSameName"
          disabled={current === -1}
          onClick={() => actions.sameName(current)}
        >
          {t('bar.sameName')}
        </Way>
        <Way shortcut="choosePrices" onClick={() => open('prices')}>
          {t('bar.prices')}
        </Way>
        <Way shortcut="reachSum" onClick={() => open('sum')}>
          {t('bar.sum')}
        </Way>
        <Way shortcut="chooseIds" onClick={() => open('ids')}>
          {t('bar.ids')}
        </Way>
        <Menu.Divider />
        <Way
          shortcut="lockItem"
          disabled={!hasItem}
          onClick={() => actions.lock(meantRows(), 'item')}
        >
          {t('bar.lockItem')}
        </Way>
        <Way
          shortcut="lockName"
          disabled={!hasItem}
          onClick={() => actions.lock(meantRows(), 'name')}
        >
          {t('bar.lockName')}
        </Way>
        <Menu.Item onClick={() => open('locks')}>{t('bar.locks')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface WayProps {
  readonly shortcut: ShortcutId
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: string
}

function Way({ shortcut, disabled = false, onClick, children }: WayProps) {
  const { t } = useTranslation('shortcuts')
  const { platform } = useVersions()
  return (
    <Menu.Item
      disabled={disabled}
      rightSection={<kbd>{strokeText(shortcut, platform, t)}</kbd>}
      onClick={onClick}
    >
      {children}
    </Menu.Item>
  )
}
