import { Button, Loader } from '@mantine/core'
import { IconFilterOff, IconPackageOff, IconX } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { holdPictures } from '../components/picture-gate'
import { useAfterPaint } from '../components/use-after-paint'
import { UserText } from '../components/user-text'
import type { PriceNames } from '../inventory/price-names'
import { answerSlices, type CombinedAnswer } from './combined-answer'
import { readCombinedForm } from './combined-filter'
import { CombinedFilterBar } from './combined-filter-bar'
import type { CombinedInventory } from './combined-inventory'
import { CombinedNotes } from './combined-notes'
import classes from './combined-screen.module.css'
import { summarySlices, type CombinedSummary } from './combined-summary'
import { CombinedTable } from './combined-table'
import { totalsSlices } from './combined-totals'
import { CombinedTotalsTable } from './combined-totals-table'
import { useCombinedView } from './combined-view-store'
import { GroupList } from './group-list'
import { groupName } from './group-row'
import { combinedPriceNames } from './unit-words'
import { useSliced, type Sliced } from './use-sliced'

/** So many items are filtered, sorted and added up before anybody notices. */
const little = 10_000

/** All that was read: totals, filters, and the items or their groups. */
export function CombinedOpened({ inventory }: { readonly inventory: CombinedInventory }) {
  const { t } = useTranslation('inventory')
  const names = useMemo(() => combinedPriceNames(inventory, t), [inventory, t])
  const isLittle = inventory.columns.count <= little
  const summary = useSliced(
    useCallback(() => summarySlices(inventory), [inventory]),
    isLittle,
  )
  const { reading, answer } = useAnswer(inventory, isLittle)
  const { found } = answer
  const shown = useSliced(
    useCallback(() => totalsSlices(inventory, found?.rows ?? nothing), [inventory, found?.rows]),
    isLittle,
  )
  const parts = summary.found === null || found === null ? noParts : everyPart
  // The list is drawn in a frame of its own: what is above it takes as long.
  const hasList = useAfterPaint(parts) === everyPart
  const isSettled = hasList && answer.isCurrent && shown.isCurrent
  // Rows and sums come before pictures.
  useEffect(() => (isSettled ? undefined : holdPictures()), [isSettled])
  if (summary.found === null || found === null) return <Preparing inventory={inventory} />
  return (
    <>
      <CombinedNotes inventory={inventory} />
      <CombinedTotalsTable
        summary={summary.found}
        shown={shown.found}
        isCurrent={answer.isCurrent && shown.isCurrent}
        names={names}
      />
      <CombinedFilterBar inventory={inventory} reading={reading} names={names} answer={found} />
      {hasList ? (
        <Listed inventory={inventory} answer={answer} summary={summary.found} names={names} />
      ) : null}
    </>
  )
}

const nothing = new Uint32Array()
const noParts = {}
const everyPart = {}

function useAnswer(inventory: CombinedInventory, isLittle: boolean) {
  const form = useCombinedView((state) => state.form)
  const order = useCombinedView((state) => state.order)
  const grouping = useCombinedView((state) => state.grouping)
  const groupOrder = useCombinedView((state) => state.groupOrder)
  const only = useOnly(inventory)
  const reading = useMemo(() => readCombinedForm(form, inventory), [form, inventory])
  const begin = useCallback(
    () =>
      answerSlices({
        inventory,
        filter: { ...reading.filter, only },
        order,
        grouping: only === null ? grouping : 'none',
        groupOrder,
      }),
    [inventory, reading, only, order, grouping, groupOrder],
  )
  return { reading, answer: useSliced(begin, isLittle) }
}

/** The group that is looked into, where it is one of this inventory. */
function useOnly(inventory: CombinedInventory) {
  const only = useCombinedView((state) => state.only)
  return useMemo(
    () => (only?.inventory === inventory ? { by: only.by, key: only.key } : null),
    [only, inventory],
  )
}

function Preparing({ inventory }: { readonly inventory: CombinedInventory }) {
  const { t } = useTranslation('combined')
  return (
    <output className={classes.underway} aria-live="polite">
      <Loader />
      <span>{t('preparing', { count: inventory.columns.count })}</span>
    </output>
  )
}

interface ListedProps {
  readonly inventory: CombinedInventory
  readonly answer: Sliced<CombinedAnswer>
  readonly summary: CombinedSummary
  readonly names: PriceNames
}

function Listed({ inventory, answer: { found, isCurrent }, summary, names }: ListedProps) {
  const only = useOnly(inventory)
  const lookInto = useCombinedView((state) => state.lookInto)
  /** Opening a group, or going back, takes away the row that has the focus: the next list takes it. */
  const givesFocus = useRef(false)
  const takeFocus = useCallback(() => {
    const isWanted = givesFocus.current
    givesFocus.current = false
    return isWanted
  }, [])
  const grouping = useCombinedView((state) => state.grouping)
  const open = useCallback(
    (key: number) => {
      if (grouping === 'none') return
      givesFocus.current = true
      lookInto({ inventory, by: grouping, key })
    },
    [grouping, inventory, lookInto],
  )
  const back = useCallback(() => {
    givesFocus.current = true
    lookInto(null)
  }, [lookInto])
  if (found === null) return null
  return (
    <>
      {only === null ? null : (
        <OnlyChip name={groupName(inventory, only.by, only.key)} by={only.by} onBack={back} />
      )}
      <div className={classes.list} aria-busy={!isCurrent} data-stale={!isCurrent}>
        {inventory.columns.count === 0 ? (
          <NoItems />
        ) : found.rows.length === 0 ? (
          <NoMatch count={inventory.columns.count} isOnly={only !== null} onBack={back} />
        ) : (
          <List
            answer={found}
            summary={summary}
            names={names}
            takeFocus={isCurrent ? takeFocus : notYet}
            onOpen={open}
            onBack={only === null ? null : back}
          />
        )}
      </div>
    </>
  )
}

/** The rows of an earlier question are about to go. */
const notYet = () => false

interface ListProps {
  readonly answer: CombinedAnswer
  readonly summary: CombinedSummary
  readonly names: PriceNames
  readonly takeFocus: () => boolean
  readonly onOpen: (key: number) => void
  readonly onBack: (() => void) | null
}

function List({ answer, summary, names, takeFocus, onOpen, onBack }: ListProps) {
  const { inventory, rows, groups } = answer
  return groups === null ? (
    <CombinedTable
      inventory={inventory}
      rows={rows}
      names={names}
      lengths={summary.lengths}
      takeFocus={takeFocus}
      onBack={onBack}
    />
  ) : (
    <GroupList
      inventory={inventory}
      groups={groups}
      names={names}
      takeFocus={takeFocus}
      onOpen={onOpen}
    />
  )
}

interface OnlyChipProps {
  readonly name: string
  readonly by: 'name' | 'user'
  readonly onBack: () => void
}

/** Which group is looked into, and the way back. */
function OnlyChip({ name, by, onBack }: OnlyChipProps) {
  const { t } = useTranslation('combined')
  const { t: inventoryWords } = useTranslation('inventory')
  const shown = name || inventoryWords(by === 'name' ? 'table.unnamed' : 'offline.noSteamUser')
  return (
    <div className={classes.only}>
      <span className={classes.chip}>
        <span className={classes.chipLabel}>{t('only.label')}</span>
        <UserText text={shown} />
        <button
          type="button"
          className={classes.chipBack}
          aria-label={t('only.back')}
          title={t('only.back')}
          onClick={onBack}
        >
          <IconX size={14} aria-hidden />
        </button>
      </span>
    </div>
  )
}

function NoItems() {
  const { t } = useTranslation('combined')
  return <EmptyState icon={IconPackageOff} title={t('empty.title')} text={t('empty.text')} />
}

interface NoMatchProps {
  readonly count: number
  readonly isOnly: boolean
  readonly onBack: () => void
}

function NoMatch({ count, isOnly, onBack }: NoMatchProps) {
  const { t } = useTranslation('combined')
  const { t: inventoryWords } = useTranslation('inventory')
  const clearFilters = useCombinedView((state) => state.clearFilters)
  return (
    <EmptyState
      icon={IconFilterOff}
      title={inventoryWords('empty.noMatch')}
      text={inventoryWords('empty.noMatchText', { count })}
    >
      <Button variant="default" onClick={clearFilters}>
        {inventoryWords('empty.showAll')}
      </Button>
      {isOnly ? (
        <Button variant="default" onClick={onBack}>
          {t('only.back')}
        </Button>
      ) : null}
    </EmptyState>
  )
}
