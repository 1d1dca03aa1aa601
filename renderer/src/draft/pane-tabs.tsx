import { Tabs } from '@mantine/core'
import { IconClick } from '@tabler/icons-react'
import { detailTabs, type DetailTab } from '@shared/preferences'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { useDeposits, usePreferences } from '../stores/use-app-stores'
import { DraftPane } from './draft-pane'
import classes from './pane-tabs.module.css'

interface PaneTabsProps {
  /** All about the inspected item; null: none is. */
  readonly item: ReactNode
}

/** What the right pane of the inventory shows: one item, or what was chosen. */
export function PaneTabs({ item }: PaneTabsProps) {
  const { t } = useTranslation('draft')
  const tab = usePreferences((state) => state.preferences.detailTab)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const count = useDeposits(({ open }) => open?.draft.items.length ?? 0)
  return (
    <Tabs
      className={classes.tabs}
      value={tab}
      keepMounted={false}
      onChange={(value) => {
        const chosen = detailTabs.find((one) => one === value)
        if (chosen !== undefined) changePreferences({ detailTab: chosen })
      }}
    >
      <Tabs.List aria-label={t('pane.tabs')} className={classes.list} grow>
        {detailTabs.map((one) => (
          <Tabs.Tab key={one} value={one} className={classes.tab}>
            {one === 'item' ? t('pane.item') : t('pane.draft', { count })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={'item' satisfies DetailTab} className={classes.item}>
        {item ?? (
          <EmptyState icon={IconClick} title={t('pane.noItem')} text={t('pane.noItemText')} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value={'draft' satisfies DetailTab} className={classes.draft}>
        <DraftPane />
      </Tabs.Panel>
    </Tabs>
  )
}
