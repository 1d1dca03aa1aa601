import type { ComponentProps } from 'react'
import classes from './grid.module.css'

interface GridRowProps extends ComponentProps<'div'> {
  /** Its place in the list, from 0. */
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  /** Its name and its money stand back behind those of other rows. */
  readonly isDim?: boolean
}

/** A row of a grid. What it holds are `gridcell`s with the classes of the grid's style sheet; the rest is the row's own. */
export function GridRow({ index, top, isSelected, isTabStop, isDim, ...rest }: GridRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      data-dim={isDim === true ? true : undefined}
      data-opens={rest.onDoubleClick === undefined ? undefined : true}
      className={classes.row}
      style={{ top }}
      {...rest}
    />
  )
}
