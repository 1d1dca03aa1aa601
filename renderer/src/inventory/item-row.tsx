import { itemAt, type ItemColumns } from '@shared/domain/item-columns'
import { memo } from 'react'
import { ChooseBox, isWhyNot, type BoxState, type OnChoose } from '../choosing/choose-box'
import classes from '../components/grid/grid.module.css'
import { GridRow } from '../components/grid/grid-row'
import { visibleText } from '../components/visible-text'
import { ItemCells, ItemName } from './item-cells'
import { ItemPicture } from './item-picture'
import rowClasses from './item-row.module.css'
import type { ItemWords } from './item-words'
import type { Modifiers } from './selection-keys'

interface ItemRowProps {
  readonly columns: ItemColumns
  readonly row: number
  /** Its place in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isInspected: boolean
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly box: BoxState
  /** Which recorded deposit the item went into; null: none. */
  readonly wentInto: string | null
  readonly words: ItemWords
  readonly onPick: (row: number, keys: Modifiers) => void
  readonly onOpen: () => void
  readonly onChoose: OnChoose
}

/** One item of the table. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { columns, row, index, top, isInspected, isSelected, isTabStop, box, words } = props
  const { wentInto, onPick, onOpen, onChoose } = props
  const item = itemAt(columns, row)
  const name = item.name === '' ? words.unnamed : item.name
  return (
    <GridRow
      index={index}
      top={top}
      isSelected={isSelected}
      isTabStop={isTabStop}
      // What can be chosen stands out by itself.
      isDim={isWhyNot(box)}
      aria-current={isInspected ? true : undefined}
      data-row={row}
      data-depositability={item.depositability}
      onClick={(event) => onPick(row, event)}
      onDoubleClick={onOpen}
    >
      <div role="gridcell" aria-colindex={1} className={classes.name}>
        <ChooseBox
          state={box}
          row={row}
          name={visibleText(name)}
          words={words}
          onChoose={onChoose}
          className={rowClasses.box}
        />
        <ItemPicture icon={item.icon} size={28} />
        <ItemName name={name} />
      </div>
      <ItemCells item={item} from={2} state={box} wentInto={wentInto} words={words} />
    </GridRow>
  )
})
