import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { memo, useEffect, useEffectEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppApi } from '../stores/use-app-stores'
import { useExportItems } from './export-items'
import classes from './filter-bar.module.css'
import type { ShownInventory } from './inventory-store'

interface ExportButtonProps {
  readonly inventory: ShownInventory
  /** The rows that are on screen when it is pressed. */
  readonly shown: RefObject<Uint32Array>
}

/** Exports what is on screen. The app's menu says the same. */
export const ExportButton = memo(function ExportButton(props: ExportButtonProps) {
  const { inventory, shown } = props
  const { t } = useTranslation('inventory')
  const api = useAppApi()
  const exportItems = useExportItems(inventory, shown)
  const followMenu = useEffectEvent(() => exportItems())
  useEffect(
    () =>
      api.on('menuCommand', (command) => {
        if (command === 'export') followMenu()
      }),
    [api],
  )
  return (
    <Button
      variant="default"
      className={classes.export}
      leftSection={<IconFileExport size={14} aria-hidden />}
      disabled={inventory.end === null}
      onClick={() => exportItems()}
    >
      {t('export.button')}
    </Button>
  )
})
