import type { AppError } from '@shared/app-error'
import type { BatchRow } from '@shared/batch'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { GridRow } from '../components/grid/grid-row'
import grid from '../components/grid/grid.module.css'
import { MoneyText, type MoneyWords } from '../components/money'
import { UserText } from '../components/user-text'
import { describeError } from '../errors/describe-error'
import { useVersions } from '../stores/use-app-stores'
import { totalOf, type RowWords } from './batch-rows'
import classes from './row-table.module.css'
import { stateIcons } from './state-icons'

interface RowLineProps {
  readonly row: BatchRow
  /** Its place in the batch, from 0. */
  readonly number: number
  /** Its place in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly formats: LineFormats
  readonly onFocus: (number: number) => void
  readonly onOpen: (row: BatchRow) => void
}

/** Made once for all rows. */
export interface LineFormats {
  readonly money: MoneyWords
  readonly words: RowWords
  readonly number: Intl.NumberFormat
}

/** One inventory of the batch. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, number, index, top, isSelected, isTabStop, formats } = props
  const { line, label, steamId, game, state } = row
  const contents = state.kind === 'done' ? state.contents : null
  return (
    <GridRow
      index={index}
      top={top}
      isSelected={isSelected}
      isTabStop={isTabStop}
      data-row={number}
      onClick={() => props.onFocus(number)}
      onDoubleClick={() => props.onOpen(row)}
    >
      <div role="gridcell" aria-colindex={1} className={`${grid.amount} ${classes.lineNumber}`}>
        {formats.number.format(line)}
      </div>
      <div role="gridcell" aria-colindex={2} className={grid.name}>
        <div className={grid.lines}>
          {label === '' ? null : <UserText text={label} className={classes.label} />}
          <span className={label === '' ? classes.id : classes.secondId}>{steamId}</span>
        </div>
      </div>
      <div role="gridcell" aria-colindex={3} className={grid.cell}>
        {formats.words.games[game]}
      </div>
      {reasonOf(state) !== null ? (
        // There are no amounts, so that the reason has their room.
        <div
          role="gridcell"
          aria-colindex={4}
          aria-colspan={4}
          className={`${grid.cell} ${classes.toEnd}`}
        >
          <StateWords state={state} />
        </div>
      ) : (
        <>
          <div role="gridcell" aria-colindex={4} className={grid.cell}>
            <StateWords state={state} />
          </div>
          <div role="gridcell" aria-colindex={5} className={`${grid.amount} ${classes.amount}`}>
            {contents === null ? null : formats.number.format(contents.items)}
          </div>
          <div role="gridcell" aria-colindex={6} className={`${grid.amount} ${classes.amount}`}>
            {contents === null ? null : formats.number.format(contents.depositable)}
          </div>
          <div role="gridcell" aria-colindex={7} className={`${grid.money} ${classes.amount}`}>
            {state.kind === 'done' ? (
              <MoneyText value={totalOf(state)} words={formats.money} />
            ) : null}
          </div>
        </>
      )}
    </GridRow>
  )
})

/** Why there is no inventory, or not yet. */
function reasonOf(state: BatchRow['state']): AppError | null {
  if (state.kind === 'failed') return state.error
  return state.kind === 'running' ? (state.because ?? null) : null
}

/** Sign and word; of what failed, why and what to do. */
function StateWords({ state }: Pick<BatchRow, 'state'>) {
  const { t } = useTranslation('batch')
  const StateIcon = stateIcons[state.kind]
  const reason = reasonOf(state)
  const attempts =
    state.kind === 'running' ? state.attempt : state.kind === 'failed' ? state.attempts : 1
  return (
    <>
      <span className={classes.state} data-state={state.kind}>
        <StateIcon size={14} aria-hidden />
        {t(`states.${state.kind}`)}
        {attempts > 1 ? (
          <span className={classes.attempt}>
            {t(state.kind === 'running' ? 'rows.attempt' : 'rows.attempts', { count: attempts })}
          </span>
        ) : null}
      </span>
      {reason === null ? null : <Reason error={reason} isLast={state.kind === 'failed'} />}
    </>
  )
}

interface ReasonProps {
  readonly error: AppError
  /** Whether the row has failed by it: else it is tried again, and nobody has to do anything. */
  readonly isLast: boolean
}

function Reason({ error, isLast }: ReasonProps) {
  const { t } = useTranslation('errors')
  const { platform } = useVersions()
  const { title, remedy, technical } = describeError(error, t, platform)
  const details = technical.map(({ label, value }) => `${label}: ${value}`).join(' · ')
  const text = [`${title}.`, isLast ? remedy : '', details].filter(Boolean).join(' ')
  return <UserText text={text} className={classes.reason} />
}
