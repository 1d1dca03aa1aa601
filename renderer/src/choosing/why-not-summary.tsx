import { Button, Menu, Tooltip } from '@mantine/core'
import { IconChevronDown, IconCircleOff } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownInventory } from '../inventory/inventory-store'
import { useView } from '../inventory/inventory-stores'
import { whyNotCount, whyNotWord, type WhyNot } from './refusal-words'
import { useFitting } from './use-fitting'
import { useChoosingRules } from './use-item-source'
import { countOfReasons, whyNotCounts, type WhyNotCounts } from './why-not-counts'
import { WhyNotIcon } from './why-not-flag'
import classes from './why-not-summary.module.css'

const noCounts: WhyNotCounts = { depositable: [], rest: [] }

/**
 * What keeps items out, with counts: first what keeps out depositable ones, which are among those counted before it, then
 * what keeps out the rest. Each shows only those. Without room for words they are shapes, and at last a menu.
 */
export function WhyNotSummary({ inventory }: { readonly inventory: ShownInventory }) {
  const { t } = useTranslation('choosing')
  // Counted after the rows are painted.
  const rules = useDeferredValue(useChoosingRules(inventory))
  const counts = useMemo(() => (rules === null ? noCounts : whyNotCounts(rules)), [rules])
  const { form, room } = useFitting(
    ['words', 'numbers', 'menu', 'short-menu'],
    JSON.stringify(counts),
  )
  if (counts.depositable.length + counts.rest.length === 0) return null
  return (
    <div ref={room} role="group" aria-label={t('summary.label')} className={classes.reasons}>
      {form === 'menu' || form === 'short-menu' ? (
        <ReasonsMenu counts={counts} isShort={form === 'short-menu'} />
      ) : (
        <div className={classes.list}>
          {counts.depositable.length === 0 ? null : (
            <>
              <span>{t('summary.ofWhich')}</span>
              {counts.depositable.map(([whyNot, count]) => (
                <Reason key={whyNot} whyNot={whyNot} count={count} isShort={form === 'numbers'} />
              ))}
              {counts.rest.length === 0 ? null : <span className={classes.parting} />}
            </>
          )}
          {counts.rest.map(([whyNot, count]) => (
            <Reason key={whyNot} whyNot={whyNot} count={count} isShort={form === 'numbers'} />
          ))}
        </div>
      )}
    </div>
  )
}

interface ReasonProps {
  readonly whyNot: WhyNot
  readonly count: number
  /** The number alone, beside its shape. */
  readonly isShort: boolean
}

function Reason({ whyNot, count, isShort }: ReasonProps) {
  const { t, i18n } = useTranslation('choosing')
  const { only, show } = useOnly()
  const words = whyNotCount(whyNot, count, t)
  const action = t(only === whyNot ? 'summary.all' : 'summary.only')
  return (
    <Tooltip label={`${isShort ? words : whyNotWord(whyNot, t)}: ${action}`} openDelay={0}>
      <button
        type="button"
        className={classes.reason}
        aria-pressed={only === whyNot}
        aria-label={words}
        onClick={() => show(whyNot)}
      >
        <WhyNotIcon whyNot={whyNot} />
        <span>{isShort ? new Intl.NumberFormat(i18n.language).format(count) : words}</span>
      </button>
    </Tooltip>
  )
}

interface ReasonsMenuProps {
  readonly counts: WhyNotCounts
  /** The number alone. */
  readonly isShort: boolean
}

function ReasonsMenu({ counts, isShort }: ReasonsMenuProps) {
  const { t, i18n } = useTranslation('choosing')
  const { only, show } = useOnly()
  const parts = (['rest', 'depositable'] as const).filter((part) => counts[part].length > 0)
  const words = parts.map((part) =>
    t(`summary.menu.${part}`, { count: countOfReasons(counts[part]) }),
  )
  const [first = 'rest'] = parts
  const total = countOfReasons(counts[first])
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          variant={only === null ? 'subtle' : 'light'}
          color="gray"
          size="compact-xs"
          className={classes.menu}
          aria-label={words.join(t('refused.separator'))}
          title={words.join(t('refused.separator'))}
          leftSection={isShort ? <IconCircleOff size={13} aria-hidden /> : null}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {isShort
            ? new Intl.NumberFormat(i18n.language).format(total)
            : t(`summary.short.${first}`, { count: total })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {parts.flatMap((part) => [
          <Menu.Label key={part}>{t(`summary.part.${part}`)}</Menu.Label>,
          ...counts[part].map(([whyNot, count]) => (
            <Menu.Item
              key={`${part} ${whyNot}`}
              leftSection={<WhyNotIcon whyNot={whyNot} />}
              data-only={only === whyNot}
              onClick={() => show(whyNot)}
            >
              {whyNotCount(whyNot, count, t)}
              {only === whyNot ? ` (${t('summary.all')})` : null}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The reason that alone is shown; showing it once more shows all again. */
function useOnly() {
  const only = useView(({ filter }) => filter.whyNot)
  const changeFilter = useView((state) => state.changeFilter)
  const show = (whyNot: WhyNot) =>
    changeFilter({ whyNot: only === whyNot ? null : whyNot, depositable: false })
  return { only, show }
}
