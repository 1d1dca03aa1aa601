import { Checkbox } from '@mantine/core'
import { parseDecimal } from '@shared/domain/decimal'
import { unknownGame, type Snapshot } from '@shared/domain/snapshot'
import { memo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { GridRow } from '../components/grid/grid-row'
import grid from '../components/grid/grid.module.css'
import { Money } from '../components/money'
import { RelativeTime } from '../components/relative-time'
import { sizeText } from '../components/size-text'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { isGuessed } from '@shared/domain/comparability'
import { snapshotName, steamUserWords } from '../inventory/snapshot-words'
import { SnapshotMarkers } from './snapshot-markers'
import classes from './snapshot-table.module.css'

interface SnapshotRowProps {
  readonly snapshot: Snapshot
  /** Its place in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly formats: RowFormats
  readonly onClick: (snapshot: Snapshot, event: MouseEvent) => void
  readonly onToggle: (snapshot: Snapshot) => void
  readonly onOpen: (snapshot: Snapshot) => void
}

/** Made once for all rows. */
export interface RowFormats {
  readonly language: string
  readonly time: Intl.DateTimeFormat
  readonly number: Intl.NumberFormat
}

/** One snapshot of the list. */
export const SnapshotRow = memo(function SnapshotRow(props: SnapshotRowProps) {
  const { snapshot, index, top, isSelected, isTabStop, formats } = props
  const { t } = useTranslation('library')
  const { t: inventoryWords } = useTranslation('inventory')
  const { request, annotation, contents } = snapshot
  const name = snapshotName(snapshot) || steamUserWords(snapshot, inventoryWords)
  return (
    <GridRow
      index={index}
      top={top}
      isSelected={isSelected}
      isTabStop={isTabStop}
      data-snapshot={snapshot.id}
      onClick={(event) => props.onClick(snapshot, event)}
      onDoubleClick={() => props.onOpen(snapshot)}
    >
      <div role="gridcell" aria-colindex={1} className={grid.check}>
        <Checkbox
          aria-label={t('table.select', { name: visibleText(name) })}
          tabIndex={-1}
          checked={isSelected}
          onChange={() => props.onToggle(snapshot)}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
        />
      </div>
      <div role="gridcell" aria-colindex={2} className={grid.name}>
        <div className={grid.lines}>
          <span className={classes.nameLine}>
            <UserText text={name} className={annotation.name === '' ? undefined : classes.given} />
            <SnapshotMarkers snapshot={snapshot} />
          </span>
          {annotation.note === '' ? null : (
            <UserText text={oneLine(annotation.note)} className={grid.second} />
          )}
        </div>
      </div>
      <div role="gridcell" aria-colindex={3} data-column="steamUser" className={grid.id}>
        {request.steamId === '' ? (
          <span className={classes.unknown}>{t('notKnown')}</span>
        ) : (
          visibleText(request.steamId)
        )}
      </div>
      <div role="gridcell" aria-colindex={4} className={grid.cell}>
        {request.game === unknownGame ? (
          <span className={classes.unknown}>{t('notKnown')}</span>
        ) : (
          inventoryWords(`games.${request.game}`)
        )}
      </div>
      <div role="gridcell" aria-colindex={5} data-column="project" className={grid.cell}>
        <UserText text={snapshot.projectName} />
      </div>
      <div role="gridcell" aria-colindex={6} className={grid.cell}>
        <span className={grid.line}>{formats.time.format(snapshot.takenAt)}</span>
        <span className={grid.second}>
          {isGuessed(snapshot, 'takenAt') ? (
            <span className={classes.guessed} title={t('guessed.takenAt')}>
              {t('guessed.mark')}{' '}
            </span>
          ) : null}
          <RelativeTime at={snapshot.takenAt} />
        </span>
      </div>
      <div role="gridcell" aria-colindex={7} className={`${grid.amount} ${classes.count}`}>
        {formats.number.format(contents.items)}
      </div>
      <div role="gridcell" aria-colindex={8} className={`${grid.amount} ${classes.count}`}>
        {formats.number.format(contents.depositable)}
      </div>
      <div role="gridcell" aria-colindex={9} className={`${grid.amount} ${classes.count}`}>
        <Money value={parseDecimal(contents.totals.depositable.price)} currency={usd} />
        <span className={grid.second}>
          {t('table.outOf')} <Money value={parseDecimal(contents.totals.all.price)} currency="" />
        </span>
      </div>
      <div
        role="gridcell"
        aria-colindex={10}
        data-column="bytes"
        className={`${grid.amount} ${classes.count}`}
      >
        {sizeText(snapshot.bytes, formats.language)}
      </div>
    </GridRow>
  )
})

const usd = 'USD'

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
