import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../stores/use-app-stores'
import classes from './column-resizer.module.css'
import {
  leastWidth,
  resetColumn,
  resizeColumn,
  widestWidth,
  type TableColumn,
} from './table-columns'

const step = 8

interface ColumnResizerProps {
  readonly column: TableColumn
  readonly name: string
  /** Pixels. */
  readonly width: number
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * A column's right edge: drag it, or use the arrow keys, Home and End in it; a double click resets it. Tab passes it by:
 * with Shift and the arrow keys the heading beside it does the same.
 */
export function ColumnResizer({ column, name, width, scroller }: ColumnResizerProps) {
  const { t } = useTranslation('inventory')
  const widths = usePreferences((state) => state.preferences.columnWidths)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const resize = (next: number) =>
    changePreferences({ columnWidths: resizeColumn(widths, column, next) })
  const drawnWidth = () => drawnWidthOf(column, scroller.current) ?? width

  const followKey = (event: KeyboardEvent) => {
    const next = widthAfterKey(event.key, drawnWidth(), column)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    resize(next)
  }
  const startDrag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    const handle = event.currentTarget
    const startX = event.clientX
    const startWidth = drawnWidth()
    const move = (moved: globalThis.PointerEvent) => resize(startWidth + moved.clientX - startX)
    const end = () => {
      handle.removeEventListener('pointermove', move)
      handle.removeEventListener('lostpointercapture', end)
    }
    handle.setPointerCapture(event.pointerId)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', end)
  }
  return (
    <div
      role="separator"
      tabIndex={-1}
      aria-orientation="vertical"
      aria-label={t('table.width', { column: name })}
      aria-valuenow={width}
      aria-valuemin={leastWidth(column)}
      aria-valuemax={widestWidth()}
      aria-valuetext={t('table.widthValue', { pixels: width })}
      className={classes.resizer}
      onKeyDown={followKey}
      onPointerDown={startDrag}
      onDoubleClick={() => changePreferences({ columnWidths: resetColumn(widths, column) })}
    />
  )
}

/** The name column may be wider than was chosen, because it takes what is left. */
export function drawnWidthOf(column: TableColumn, scroller: HTMLElement | null): number | null {
  const header = scroller?.querySelector(`[role="columnheader"][data-column="${column}"]`)
  return header?.clientWidth ?? null
}

export function widthAfterKey(key: string, width: number, column: TableColumn): number | null {
  switch (key) {
    case 'ArrowRight':
      return width + step
    case 'ArrowLeft':
      return width - step
    case 'Home':
      return leastWidth(column)
    case 'End':
      return widestWidth()
    default:
      return null
  }
}
