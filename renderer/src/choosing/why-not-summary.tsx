import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconCircleOff } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownInventory } from '../inventory/inventory-store'
import { useView } from '../inventory/inventory-stores'
import { whyNotCount, whyNotWord, type WhyNot } from './refusal-words'
import { useChoosingRules } from './use-item-source'
import { whyNotCounts } from './why-not-counts'
import { WhyNotIcon } from './why-not-flag'
import classes from './why-not-summary.module.css'

/** How many items are not to be chosen, for each reason; each shows only those. In little room they fold into a menu. */
export function WhyNotSummary({ inventory }: { readonly inventory: ShownInventory }) {
  const { t, i18n } = useTranslation('choosing')
  // Counted after the rows are painted.
  const rules = useDeferredValue(useChoosingRules(inventory))
  const counts = useMemo(() => (rules === null ? [] : whyNotCounts(rules)), [rules])
  const only = useView(({ filter }) => filter.whyNot)
  const changeFilter = useView((state) => state.changeFilter)
  if (counts.length === 0) return null
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const show = (whyNot: WhyNot) =>
    changeFilter({ whyNot: only === whyNot ? null : whyNot, depositable: false })
  const numbers = new Intl.NumberFormat(i18n.language)
  return (
    <div role="group" aria-label={t('summary.label')} className={classes.reasons}>
      <div className={classes.list}>
        {counts.map(([whyNot, count]) => (
          <button
            key={whyNot}
            type="button"
            className={classes.reason}
            aria-pressed={only === whyNot}
            aria-label={whyNotCount(whyNot, count, t)}
            title={`${whyNotWord(whyNot, t)}: ${t(only === whyNot ? 'summary.all' : 'summary.only')}`}
            onClick={() => show(whyNot)}
          >
            <WhyNotIcon whyNot={whyNot} />
            <span className={classes.words}>{whyNotCount(whyNot, count, t)}</span>
            <span className={classes.number}>{numbers.format(count)}</span>
          </button>
        ))}
      </div>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            variant={only === null ? 'subtle' : 'light'}
            color="gray"
            size="compact-xs"
            className={classes.menu}
            aria-label={t('summary.menu', { count: total })}
            title={t('summary.menu', { count: total })}
            leftSection={<IconCircleOff size={13} aria-hidden />}
            rightSection={<IconChevronDown size={13} aria-hidden />}
          >
            {numbers.format(total)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {counts.map(([whyNot, count]) => (
            <Menu.Item
              key={whyNot}
              leftSection={<WhyNotIcon whyNot={whyNot} />}
              data-only={only === whyNot}
              onClick={() => show(whyNot)}
            >
              {whyNotCount(whyNot, count, t)}
              {only === whyNot ? ` (${t('summary.all')})` : null}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
