import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { visibleText } from '../components/visible-text'
import type { DraftLine } from './draft-lines'
import classes from './draft-items.module.css'
import type { LineProps } from './group-line'

/** One item of an open group, by its asset id. */
export const ItemLine = memo(function ItemLine(
  props: LineProps<Extract<DraftLine, { kind: 'item' }>>,
) {
  const { line, index, top, isTabStop, isReadOnly, onPick, onRemove, t } = props
  const id = visibleText(line.item.assetId)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The list hears the keys for all its lines.
    <div
      role="row"
      aria-level={2}
      aria-rowindex={index + 1}
      tabIndex={isTabStop ? 0 : -1}
      data-line={index}
      className={classes.item}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onPick(line.key)}
    >
      <span role="gridcell" className={classes.id} title={id}>
        {id}
      </span>
      {isReadOnly ? null : (
        <span role="gridcell" className={classes.remove}>
          <button
            type="button"
            className={classes.press}
            tabIndex={-1}
            aria-label={t('items.removeId', { id })}
            title={t('items.removeTitle')}
            onClick={() => onRemove(line)}
          >
            <IconX size={14} aria-hidden />
          </button>
        </span>
      )}
    </div>
  )
})
