import { Button, Tooltip } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownInventory } from '../inventory/inventory-store'
import type { Selection } from '../inventory/selection'
import { useSelectedRows } from '../inventory/use-selected-rows'
import classes from './choose-selected.module.css'
import { whyNotCount } from './refusal-words'
import { useChoosing } from './use-choosing'
import { countToChoose, whyNotCounts } from './why-not-counts'

interface ChooseSelectedProps {
  readonly inventory: ShownInventory
  readonly selection: Selection
}

/** Puts what is selected into the draft, or takes it out where all of it is in. */
export function ChooseSelected({ inventory, selection }: ChooseSelectedProps) {
  const { t } = useTranslation('choosing')
  const choosing = useChoosing(inventory)
  const selectedRows = useSelectedRows(inventory)
  const { rules, chosen } = choosing
  // Counted after the rows are painted, all of one moment: marks mean nothing in another inventory.
  const counted = useDeferredValue(
    useMemo(() => ({ rules, chosen, marks: selection.marks }), [rules, chosen, selection.marks]),
  )
  const { open, inDraft } = useMemo(
    () =>
      counted.rules === null
        ? { open: 0, inDraft: 0 }
        : countToChoose(counted.rules, counted.marks, counted.chosen),
    [counted],
  )
  const isOut = open === 0 && inDraft > 0
  const isNothing = counted.rules !== null && open === 0 && inDraft === 0
  const whyNothing = useMemo(() => {
    if (counted.rules === null || !isNothing) return ''
    const { depositable, rest } = whyNotCounts(counted.rules, counted.marks)
    return [...depositable, ...rest]
      .map(([whyNot, count]) => whyNotCount(whyNot, count, t))
      .join(t('refused.separator'))
  }, [counted, isNothing, t])
  const [words, short] = isOut
    ? [t('bar.takeOut', { count: inDraft }), t('bar.takeOutShort', { count: inDraft })]
    : open === 0
      ? [t('bar.add'), t('bar.addShort')]
      : [t('bar.addCount', { count: open }), t('bar.addCountShort', { count: open })]
  return (
    <Tooltip label={t('bar.nothing', { reasons: whyNothing })} disabled={!isNothing}>
      <Button
        variant={isOut ? 'default' : 'light'}
        aria-label={words}
        className={classes.button}
        disabled={rules === null}
        data-nothing={isNothing}
        onClick={() => choosing.toggle(selectedRows())}
      >
        <span className={classes.wide}>{words}</span>
        <span className={classes.narrow}>{short}</span>
      </Button>
    </Tooltip>
  )
}
