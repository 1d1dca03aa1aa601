import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppApi } from '../stores/use-app-stores'
import { useExportItems } from './export-items'
import classes from './filter-bar.module.css'
import type { ShownInventory } from './inventory-store'

interface ExportButtonProps {
  readonly inventory: ShownInventory
  readonly rows: Uint32Array
}

/** Exports what is on screen. The app's menu says the same. */
export function ExportButton({ inventory, rows }: ExportButtonProps) {
  const { t } = useTranslation('inventory')
  const api = useAppApi()
  const exportItems = useExportItems(inventory, rows)
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
}
