import type { BatchSummary, LocalSums, UserSummary } from '@shared/batch-summary'
import {
  memo,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { useTranslation } from 'react-i18next'
import { Grid } from '../components/grid/grid'
import { GridHeader, GridHeading, SortHeading, sortDirection } from '../components/grid/grid-header'
import { GridRow } from '../components/grid/grid-row'
import grid from '../components/grid/grid.module.css'
import { useGridRows } from '../components/grid/use-grid-rows'
import { MoneyText, useMoneyWords, type MoneyWords } from '../components/money'
import { UserText } from '../components/user-text'
import { moveByKey } from '../inventory/row-moves'
import classes from './row-table.module.css'
import {
  largestFirst,
  summaryColumns,
  summaryOrderAfterClick,
  usersInOrder,
  type SummarySortKey,
} from './summary-rows'

/** One of the two local prices, in one currency. */
export interface LocalColumn {
  /** The currency as the answers name it. */
  readonly key: string
  readonly kind: keyof LocalSums
  readonly name: string
}

const rowHeight = 44
/** Pixels. */
const localWidth = 120

interface SummaryTableProps {
  readonly summary: BatchSummary
  readonly columns: readonly LocalColumn[]
}

/** One line a Steam user, over all its games: what is depositable. */
export function SummaryTable({ summary, columns }: SummaryTableProps) {
  const { t, i18n } = useTranslation('batch')
  const [order, setOrder] = useState(largestFirst)
  const [focused, setFocused] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const money = useMoneyWords()
  const formats = useMemo(() => ({ money, number: new Intl.NumberFormat(money.language) }), [money])
  const users = useMemo(
    () => usersInOrder(summary, order, i18n.language),
    [summary, order, i18n.language],
  )
  const keys = useMemo(() => users.map(({ steamId }) => steamId), [users])
  const focusIndex = Math.max(0, keys.indexOf(focused))
  const rows = useGridRows({ scroller, keys, rowHeight, focusIndex, shown: [order] })
  const wantsFocus = useRef(false)
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')
    row?.focus({ preventScroll: true })
  })
  const followKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const linesInSight = rows.linesInSight()
    const layout = { count: users.length, perLine: 1, linesInSight }
    const target = moveByKey(event.key, focusIndex, layout)
    const key = target === null ? undefined : keys[target]
    if (target === null || key === undefined) return
    event.preventDefault()
    wantsFocus.current = true
    setFocused(key)
    rows.scrollTo(target)
  }
  return (
    <Grid
      label={t('summary.label')}
      rows={rows}
      columnCount={summaryColumns.length + columns.length}
      layout={{
        template: `minmax(164px, 1.6fr) 84px 78px 94px minmax(118px, 0.6fr) ${columns
          .map(() => `minmax(${localWidth}px, 0.6fr)`)
          .join(' ')}`,
        least: 540 + localWidth * columns.length,
      }}
      header={
        <GridHeader>
          {summaryColumns.map((column, index) => (
            <SortHeading
              key={column}
              column={column}
              place={index + 1}
              name={t(`columns.${column}`)}
              direction={sortDirection<SummarySortKey>(order, column)}
              isAmount={column !== 'name'}
              onSort={() => setOrder(summaryOrderAfterClick(order, column))}
            />
          ))}
          {columns.map(({ key, kind, name }, index) => (
            <GridHeading
              key={`${kind} ${key}`}
              column={kind}
              place={summaryColumns.length + index + 1}
              name={name}
              isAmount
            />
          ))}
        </GridHeader>
      }
      onKeyDown={followKey}
    >
      {(index, top) => {
        const user = users[index]
        return user === undefined ? null : (
          <UserLine
            key={user.steamId}
            user={user}
            columns={columns}
            index={index}
            top={top}
            isSelected={user.steamId === focused}
            isTabStop={index === focusIndex}
            formats={formats}
            onFocus={setFocused}
          />
        )
      }}
    </Grid>
  )
}

interface UserLineProps {
  readonly user: UserSummary
  readonly columns: readonly LocalColumn[]
  readonly index: number
  readonly top: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly formats: { readonly money: MoneyWords; readonly number: Intl.NumberFormat }
  readonly onFocus: (steamId: string) => void
}

/** Nothing was fetched of them: that is not nothing. */
const notKnown = '—'

const UserLine = memo(function UserLine(props: UserLineProps) {
  const { user, columns, index, top, isSelected, isTabStop, formats, onFocus } = props
  const { t } = useTranslation('batch')
  const { steamId, label, done, inventories, items, depositable, allDepositable, local } = user
  const focus = useCallback(() => onFocus(steamId), [onFocus, steamId])
  const isKnown = done > 0
  return (
    <GridRow
      index={index}
      top={top}
      isSelected={isSelected}
      isTabStop={isTabStop}
      isDim={!isKnown}
      onClick={focus}
    >
      <div role="gridcell" aria-colindex={1} className={grid.name}>
        <div className={grid.lines}>
          {label === '' ? null : <UserText text={label} className={classes.label} />}
          <span className={label === '' ? classes.id : classes.secondId}>{steamId}</span>
        </div>
      </div>
      <div role="gridcell" aria-colindex={2} className={`${grid.amount} ${classes.amount}`}>
        {t('summary.doneOf', { done, count: inventories })}
      </div>
      <div role="gridcell" aria-colindex={3} className={`${grid.amount} ${classes.amount}`}>
        {isKnown ? formats.number.format(items) : notKnown}
      </div>
      <div role="gridcell" aria-colindex={4} className={`${grid.amount} ${classes.amount}`}>
        {isKnown ? formats.number.format(depositable) : notKnown}
      </div>
      <div role="gridcell" aria-colindex={5} className={`${grid.money} ${classes.amount}`}>
        <MoneyText value={isKnown ? allDepositable : null} words={formats.money} />
      </div>
      {columns.map(({ key, kind }, place) => (
        <div
          key={`${kind} ${key}`}
          role="gridcell"
          aria-colindex={summaryColumns.length + place + 1}
          className={`${grid.money} ${classes.amount}`}
        >
          <MoneyText value={local.get(key)?.depositable[kind] ?? null} words={formats.money} />
        </div>
      ))}
    </GridRow>
  )
})
