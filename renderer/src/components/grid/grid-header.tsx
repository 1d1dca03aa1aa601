import { IconArrowDown, IconArrowUp, type Icon } from '@tabler/icons-react'
import type { ComponentProps, ReactNode } from 'react'
import classes from './grid.module.css'
import { headerHeight } from './use-grid-rows'

/** The row of headings, which stays in sight. */
export function GridHeader({ children }: { readonly children: ReactNode }) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.headRow}
        style={{ height: headerHeight }}
      >
        {children}
      </div>
    </div>
  )
}

export type SortDirection = 'ascending' | 'descending' | 'none'

/** How a list that is ordered so is sorted by a column. */
export function sortDirection<Key>(
  order: { readonly key: Key; readonly descending: boolean },
  column: Key,
): SortDirection {
  if (order.key !== column) return 'none'
  return order.descending ? 'descending' : 'ascending'
}

interface HeadingProps {
  /** The column that is called `name` stays in sight when the grid scrolls sideways. */
  readonly column: string
  /** From 1. */
  readonly place: number
  readonly name: string
}

interface GridHeadingProps extends HeadingProps {
  /** Whether what is in the column is aligned to its right, as amounts are. */
  readonly isAmount?: boolean
}

/** The heading of a column that the list cannot be sorted by. */
export function GridHeading({ column, place, name, isAmount = false }: GridHeadingProps) {
  return (
    <div
      role="columnheader"
      aria-colindex={place}
      className={classes.headCell}
      data-column={column}
      data-amount={isAmount ? true : undefined}
    >
      <span className={classes.plainHead}>{name}</span>
    </div>
  )
}

interface SortHeadingProps extends HeadingProps, Omit<ComponentProps<'button'>, 'name'> {
  readonly direction: SortDirection
  /** Whether what is in the column is aligned to its right, as amounts are. */
  readonly isAmount: boolean
  readonly onSort: () => void
  /** Stands for the name while the column has no room for it. */
  readonly icon?: Icon
}

/** The heading of a column that the list can be sorted by. `children` stand beside its button; the rest is the button's. */
export function SortHeading(props: SortHeadingProps) {
  const {
    column,
    place,
    name,
    direction,
    isAmount,
    onSort,
    icon: NarrowIcon,
    children,
    ...button
  } = props
  return (
    <div
      role="columnheader"
      aria-colindex={place}
      aria-sort={direction}
      className={classes.headCell}
      data-column={column}
      data-amount={isAmount ? true : undefined}
      data-narrows={NarrowIcon === undefined ? undefined : true}
    >
      <button type="button" className={classes.sort} onClick={onSort} {...button}>
        {NarrowIcon === undefined ? null : (
          <NarrowIcon size={14} aria-hidden className={classes.headIcon} />
        )}
        <span className={classes.headName}>{name}</span>
        <SortArrow direction={direction} />
      </button>
      {children}
    </div>
  )
}

function SortArrow({ direction }: { readonly direction: SortDirection }) {
  if (direction === 'none') return null
  const Icon = direction === 'ascending' ? IconArrowUp : IconArrowDown
  return <Icon size={13} aria-hidden />
}
