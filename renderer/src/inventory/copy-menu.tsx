import { Button, Menu } from '@mantine/core'
import { IconChevronUp, IconCopy } from '@tabler/icons-react'
import { copyFormats } from '@shared/domain/inventory-file'
import { useTranslation } from 'react-i18next'
import type { ShownInventory } from './inventory-store'
import { useCopying } from './inventory-stores'
import classes from './selection-bar.module.css'
import { useCommandKey } from './use-command-key'
import { useCopyItems } from './use-copy-items'

/** Copies the selection in the form that is chosen. */
export function CopyMenu({ inventory }: { readonly inventory: ShownInventory }) {
  const { t } = useTranslation('inventory')
  const { copy } = useCopyItems(inventory)
  const running = useCopying((state) => state.running)
  const command = useCommandKey()
  const words = t(running === null ? 'copy.menu' : 'copy.running')
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronUp size={13} aria-hidden />}
          aria-busy={running !== null}
          aria-label={words}
          title={words}
        >
          <IconCopy size={15} className={classes.narrow} aria-hidden />
          <span className={classes.wide}>{words}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['asset-ids', ...copyFormats.filter((format) => format !== 'asset-ids')] as const).map(
          (format) => (
            <Menu.Item
              key={format}
              rightSection={
                format === 'asset-ids' ? <kbd>{t('copy.keys', { command })}</kbd> : undefined
              }
              onClick={() => copy(format)}
            >
              {t(`copy.${format}`)}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
