import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconFileExport, IconX } from '@tabler/icons-react'
import { memo, useDeferredValue, useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { ChooseMenu } from '../choosing/choose-menu'
import { ChooseSelected } from '../choosing/choose-selected'
import { useChoosingRules } from '../choosing/use-item-source'
import { countOfReasons, whyNotCounts } from '../choosing/why-not-counts'
import { useExportItems } from './export-items'
import type { ShownInventory } from './inventory-store'
import { useSelection, useSelectionStore } from './inventory-stores'
import { CopyMenu } from './copy-menu'
import type { PriceNames } from './price-names'
import { countIn, type Selection } from './selection'
import classes from './selection-bar.module.css'
import { SelectionTotals } from './selection-totals'
import { useCommandKey } from './use-command-key'
import { useLatestRows, useRowsBehind } from './use-rows-behind'

interface SelectionBarProps {
  readonly inventory: ShownInventory
  readonly rows: Uint32Array
  readonly names: PriceNames
}

/** What is selected, what it is worth, and what can be done with it. Always has its room, so that no row jumps. */
export function SelectionBar({ inventory, rows, names }: SelectionBarProps) {
  const shown = useLatestRows(rows)
  const behind = useRowsBehind(inventory, rows)
  return <SelectionBarOf inventory={inventory} rows={behind} shown={shown} names={names} />
}

interface SelectionBarOfProps extends SelectionBarProps {
  /** What actions are for: the rows on screen when they are taken. */
  readonly shown: RefObject<Uint32Array>
}

const SelectionBarOf = memo(function SelectionBarOf(props: SelectionBarOfProps) {
  const { inventory, rows, shown, names } = props
  const { t } = useTranslation('inventory')
  const selection = useSelection(inventory.snapshot.id)
  return (
    <section className={classes.bar} aria-label={t('selection.label')}>
      {/* Stays in the page, so that a change is read out. */}
      <div role="status" className={classes.count} data-some={selection.count > 0}>
        <SelectionCount inventory={inventory} selection={selection} rows={rows} />
      </div>
      {selection.count === 0 ? (
        <div className={classes.actions}>
          <ChooseMenu inventory={inventory} shown={shown} hasSelection={false} />
        </div>
      ) : (
        <SelectedItems inventory={inventory} shown={shown} names={names} selection={selection} />
      )}
    </section>
  )
})

interface SelectionCountProps extends Pick<SelectionBarProps, 'inventory' | 'rows'> {
  readonly selection: Selection
}

function SelectionCount({ inventory, selection, rows }: SelectionCountProps) {
  const { t } = useTranslation('inventory')
  const command = useCommandKey()
  const hidden = useMemo(() => selection.count - countIn(selection, rows), [selection, rows])
  const keptOut = useKeptOut(inventory, selection)
  if (selection.count === 0) {
    return (
      <>
        <span>{t('selection.none')}</span> <span>{t('selection.hint', { command })}</span>
      </>
    )
  }
  const notes = [
    hidden === 0 ? null : t('selection.hidden', { count: hidden }),
    keptOut.count === 0
      ? null
      : t(keptOut.isLocked ? 'selection.locked' : 'selection.keptOut', { count: keptOut.count }),
  ].filter((note) => note !== null)
  return (
    <>
      <strong>{t('selection.count', { count: selection.count })}</strong>
      {notes.length === 0 ? null : <span> {notes.join(t('selection.separator'))}</span>}
    </>
  )
}

/** How many of the selection are depositable and still not to be chosen, and whether locks are all that is in their way. */
function useKeptOut(inventory: ShownInventory, { marks, count }: Selection) {
  const rules = useChoosingRules(inventory)
  // Counted after the rows are painted, all of one moment.
  const counted = useDeferredValue(useMemo(() => ({ rules, marks, count }), [rules, marks, count]))
  return useMemo(() => {
    if (counted.rules === null || counted.count === 0) return { count: 0, isLocked: false }
    const { depositable } = whyNotCounts(counted.rules, counted.marks)
    return {
      count: countOfReasons(depositable),
      isLocked: depositable.every(([whyNot]) => whyNot === 'locked'),
    }
  }, [counted])
}

function SelectedItems({
  inventory,
  shown,
  names,
  selection,
}: Omit<SelectionBarOfProps, 'rows'> & { readonly selection: Selection }) {
  const { t } = useTranslation('inventory')
  const { clear } = useSelectionStore()
  const exportItems = useExportItems(inventory, shown)
  // Deferred together, and worked out after the rows are painted: rows mean nothing in other columns.
  const { columns } = inventory
  const summed = useDeferredValue(useMemo(() => ({ columns, selection }), [columns, selection]))
  return (
    <>
      <SelectionTotals {...summed} names={names} />
      <div className={classes.actions}>
        <ChooseSelected inventory={inventory} selection={selection} />
        <ChooseMenu inventory={inventory} shown={shown} hasSelection />
        <CopyMenu inventory={inventory} />
        <Button
          variant="default"
          disabled={inventory.end === null}
          aria-label={t('export.button')}
          title={t('export.button')}
          onClick={() => exportItems('selected')}
        >
          <IconFileExport size={15} className={classes.narrow} aria-hidden />
          <span className={classes.wide}>{t('export.button')}</span>
        </Button>
        <Tooltip label={t('selection.clear')}>
          <ActionIcon aria-label={t('selection.clear')} size={28} onClick={clear}>
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </>
  )
}
