import type { KeyboardEvent, ReactNode } from 'react'
import classes from './grid.module.css'
import type { GridRows } from './use-grid-rows'

/** How the columns are laid out. */
export interface GridLayout {
  /** `grid-template-columns`. */
  readonly template: string
  /** Pixels; in less room the grid scrolls sideways. */
  readonly least: number
}

interface GridProps {
  readonly label: string
  readonly rows: GridRows
  readonly columnCount: number
  /** Left out where a style sheet sets `--columns` and `--table-width` on what the grid holds. */
  readonly layout?: GridLayout
  readonly isMultiselectable?: boolean
  readonly className?: string | undefined
  /** A `GridHeader`. */
  readonly header: ReactNode
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Draws a row: a memoised component with its key. `top`: pixels from the top of the list. */
  readonly children: (index: number, top: number) => ReactNode
}

/** A table of any number of rows, with a header that stays in sight. It hears the keys for all its rows. */
export function Grid(props: GridProps) {
  const { label, rows, columnCount, layout, isMultiselectable, className, header } = props
  const { scroller, count, rowHeight, list } = rows
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-multiselectable={isMultiselectable}
      aria-rowcount={count + 1}
      aria-colcount={columnCount}
      className={className === undefined ? classes.scroller : `${classes.scroller} ${className}`}
      style={{
        '--row-height': `${rowHeight}px`,
        ...(layout && { '--columns': layout.template, '--table-width': `${layout.least}px` }),
      }}
    >
      {header}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears its rows' keys. */}
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: list.height }}
        onKeyDown={props.onKeyDown}
      >
        {list.rows.map(({ index, top }) => props.children(index, top))}
      </div>
    </div>
  )
}
