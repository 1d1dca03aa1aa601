import { useElementSize } from '@mantine/hooks'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { boxStateAt } from '../choosing/choose-box'
import { useChooseByBox } from '../choosing/use-choose-by-box'
import { useScrollToTop, useVirtualRows } from '../components/grid/virtual-rows'
import { cardGap, cardHeight, cardsPerLine, cardWidth, lineCount } from './card-layout'
import { ItemCard } from './item-card'
import classes from './item-cards.module.css'
import type { ItemListProps } from './item-table'
import { useItemWords } from './item-words'
import { isSelected } from './selection'
import { useItemNavigation } from './use-item-navigation'

const lineHeight = cardHeight + cardGap
const overscan = 4

/** The items as pictures, line by line. */
export function ItemCards({ inventory, rows, names, hints, onOpenDetails }: ItemListProps) {
  const { t } = useTranslation('inventory')
  const words = useItemWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const perLine = cardsPerLine(width)
  const lines = lineCount(rows.length, perLine)
  const { choosing, onChoose } = useChooseByBox(inventory, rows)
  const navigation = useItemNavigation({
    inventory,
    rows,
    scroller,
    layout: () => ({
      count: rows.length,
      perLine,
      linesInSight: Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight),
    }),
    scrollTo: (index) => list.scrollTo(Math.floor(index / perLine)),
    onOpenDetails,
  })
  const focusLine = Math.floor((navigation.inspectedIndex ?? 0) / perLine)
  const list = useVirtualRows({
    scroller,
    focusIndex: focusLine,
    count: lines,
    rowHeight: lineHeight,
    overscan,
    paddingStart: cardGap,
  })
  useScrollToTop(list, [rows])

  return (
    <div
      ref={scroller}
      role="grid"
      aria-multiselectable
      aria-label={t('table.label')}
      aria-rowcount={lines}
      aria-colcount={perLine}
      className={classes.scroller}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears its cards' keys. */}
      <div
        ref={measured}
        role="rowgroup"
        className={classes.body}
        style={{ height: list.height }}
        onKeyDown={navigation.onKeyDown}
      >
        {list.rows.map((line) => (
          <div
            key={line.index}
            role="row"
            aria-rowindex={line.index + 1}
            className={classes.line}
            style={{
              transform: `translateY(${line.top}px)`,
              gridTemplateColumns: `repeat(${perLine}, minmax(${cardWidth}px, 1fr))`,
              gap: cardGap,
              padding: `0 ${cardGap}px`,
            }}
          >
            {[...rows.subarray(line.index * perLine, (line.index + 1) * perLine)].map(
              (row, place) => (
                <ItemCard
                  key={row}
                  columns={inventory.columns}
                  row={row}
                  place={place}
                  names={names}
                  hints={hints}
                  isInspected={row === navigation.inspectedRow}
                  isSelected={isSelected(navigation.selection, row)}
                  isTabStop={row === navigation.tabStop}
                  box={boxStateAt(inventory.columns, row, choosing)}
                  words={words}
                  onPick={navigation.pick}
                  onOpen={onOpenDetails}
                  onChoose={onChoose}
                />
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
