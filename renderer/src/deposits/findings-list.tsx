import { useElementSize } from '@mantine/hooks'
import type { DraftFinding, DraftItem } from '@shared/domain/deposit-draft'
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useVirtualRows } from '../components/grid/virtual-rows'
import { useMoneyWords } from '../components/money'
import { moveByKey } from '../inventory/row-moves'
import type { ComparedPrice } from './finding-amounts'
import { FindingRow, type FindingWords } from './finding-row'
import classes from './findings.module.css'

/** Pixels: from this width on a finding stands in one line. As in the style sheet, with the heights. */
const wideFrom = 640
const heights = { narrow: 112, wide: 64, withoutPrices: 48 } as const
const overscan = 8

interface FindingsListProps {
  readonly findings: readonly DraftFinding[]
  readonly itemsById: ReadonlyMap<string, DraftItem>
  readonly prices: readonly ComparedPrice[]
  readonly isReadOnly: boolean
  readonly onAccept: (assetIds: readonly string[]) => void
}

/** The findings, in the order of their items. Only what is in sight is drawn; Enter accepts the one with the focus. */
export function FindingsList(props: FindingsListProps) {
  const { findings, itemsById, prices, isReadOnly, onAccept } = props
  const { t } = useTranslation('deposits')
  const words = useFindingWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const rowHeight = width >= wideFrom ? heights.wide : heights.narrow
  const [current, setCurrent] = useState(0)
  const tabStop = Math.min(current, findings.length - 1)
  const list = useVirtualRows({
    scroller,
    focusIndex: tabStop,
    count: findings.length,
    rowHeight: useCallback(
      (index: number) =>
        findings[index]?.kind === 'price-moved' ? rowHeight : heights.withoutPrices,
      [findings, rowHeight],
    ),
    overscan,
  })
  const focusWanted = useRef(false)
  useLayoutEffect(() => {
    if (!focusWanted.current) return
    const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')
    if (row === undefined || row === null) return
    focusWanted.current = false
    row.focus({ preventScroll: true })
  })
  const moveTo = (index: number) => {
    focusWanted.current = true
    setCurrent(index)
    list.scrollTo(index)
  }
  const acceptOne = useCallback(
    (assetId: string) => {
      // The next one takes its place, and with it the focus.
      focusWanted.current = true
      setCurrent(findings.findIndex((finding) => finding.assetId === assetId))
      onAccept([assetId])
    },
    [findings, onAccept],
  )
  const followKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    // A button of a row hears its own keys.
    const isOnRow = event.target instanceof Element && event.target.role === 'row'
    const target = moveByKey(event.key, tabStop, {
      count: findings.length,
      perLine: 1,
      linesInSight: Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight),
    })
    const finding = findings[tabStop]
    if (target !== null) moveTo(target)
    else if (isOnRow && !isReadOnly && finding !== undefined && isAccept(event.key)) {
      acceptOne(finding.assetId)
    } else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('findings.label')}
      aria-rowcount={findings.length}
      aria-readonly={isReadOnly}
      className={classes.scroller}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears its rows' keys. */}
      <div
        ref={measured}
        role="rowgroup"
        className={classes.rows}
        style={{ height: list.height }}
        onKeyDown={followKey}
      >
        {list.rows.map(({ index, top }) => {
          const finding = findings[index]
          const item = finding && itemsById.get(finding.assetId)
          return finding === undefined || item === undefined ? null : (
            <FindingRow
              key={finding.assetId}
              finding={finding}
              item={item}
              prices={prices}
              words={words}
              index={index}
              top={top}
              isTabStop={index === tabStop}
              isReadOnly={isReadOnly}
              onAccept={acceptOne}
            />
          )
        })}
      </div>
    </div>
  )
}

function isAccept(key: string): boolean {
  return key === 'Enter' || key === ' '
}

function useFindingWords(): FindingWords {
  const { t, i18n } = useTranslation('deposits')
  const money = useMoneyWords()
  return useMemo(
    () => ({
      money,
      signed: {
        language: i18n.language,
        up: t('findings.up'),
        down: t('findings.down'),
        none: money.noPrice,
      },
    }),
    [t, i18n.language, money],
  )
}
