import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef } from 'react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { giveElementsSize } from '../../test/inventory-fixture'
import { Grid } from './grid'
import { GridHeader, GridHeading, SortHeading, sortDirection } from './grid-header'
import { GridRow } from './grid-row'
import { useGridRows } from './use-grid-rows'

const many = Uint32Array.from({ length: 100_000 }, (_, row) => row * 2)

interface SampleProps {
  readonly keys: ArrayLike<number>
  readonly focusIndex: number
  readonly onSort: () => void
}

function Sample({ keys, focusIndex, onSort }: SampleProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useGridRows({ scroller, keys, rowHeight: 36, focusIndex, shown: [keys] })
  const order = { key: 'price', descending: true }
  return (
    <Grid
      label="Numbers"
      rows={rows}
      columnCount={2}
      layout={{ template: '1fr 90px', least: 200 }}
      header={
        <GridHeader>
          <GridHeading column="name" place={1} name="Name" />
          <SortHeading
            column="price"
            place={2}
            name="USD"
            direction={sortDirection(order, 'price')}
            isAmount
            onSort={onSort}
          />
        </GridHeader>
      }
      onKeyDown={() => undefined}
    >
      {(index, top) => (
        <GridRow
          key={keys[index]}
          index={index}
          top={top}
          isSelected={false}
          isTabStop={index === focusIndex}
        >
          <div role="gridcell" aria-colindex={1}>
            {keys[index]}
          </div>
        </GridRow>
      )}
    </Grid>
  )
}

describe('a grid', () => {
  const noSort = () => undefined

  beforeAll(giveElementsSize)

  it('draws a few of many rows, each in its place, and the one with the focus wherever it is', () => {
    const { rerender } = render(<Sample keys={many} focusIndex={70_000} onSort={noSort} />)
    const grid = screen.getByRole('grid', { name: 'Numbers' })
    expect(grid.getAttribute('aria-rowcount')).toBe('100001')
    const drawn = within(grid).getAllByRole('row')
    expect(drawn.length).toBeLessThan(60)
    const focused = drawn.find((row) => row.tabIndex === 0)
    expect(focused?.textContent).toBe('140000')
    expect(focused?.getAttribute('aria-rowindex')).toBe('70002')
    expect(focused?.style.top).toBe(`${70_000 * 36}px`)

    rerender(<Sample keys={many.subarray(0, 3)} focusIndex={0} onSort={noSort} />)
    expect(
      within(grid)
        .getAllByRole('gridcell')
        .map(({ textContent }) => textContent),
    ).toEqual(['0', '2', '4'])
  })

  it('says by what it is sorted, and sorts by a heading that it can be sorted by', async () => {
    const onSort = vi.fn<() => void>()
    render(<Sample keys={many} focusIndex={0} onSort={onSort} />)
    const heading = screen.getByRole('columnheader', { name: 'USD' })
    expect(heading.getAttribute('aria-sort')).toBe('descending')
    await userEvent.click(within(heading).getByRole('button'))
    expect(onSort).toHaveBeenCalledOnce()
    const plain = screen.getByRole('columnheader', { name: 'Name' })
    expect(plain.hasAttribute('aria-sort')).toBe(false)
    expect(within(plain).queryByRole('button')).toBeNull()
  })
})
