import { IconSquare, IconSquareCheckFilled } from '@tabler/icons-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../../components/user-text'
import { useVirtualRows } from '../../components/grid/virtual-rows'
import { isCommand } from '../../inventory/selection-keys'
import classes from './dialogs.module.css'
import type { Lock, LockMatch } from './lock-matches'

/** Pixels. */
const rowHeight = 30

interface LockRowsProps {
  readonly locks: readonly Lock[]
  /** Null: no inventory is shown. */
  readonly matchOf: ((lock: Lock) => LockMatch | null) | null
  readonly selected: ReadonlySet<string>
  readonly onSelect: (selected: ReadonlySet<string>) => void
  readonly onRemove: () => void
}

/** The locks, of which any number can be selected. Only those in sight are drawn, and the one that the keys are at. */
export function LockRows({ locks, matchOf, selected, onSelect, onRemove }: LockRowsProps) {
  const { t } = useTranslation('choosing')
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [wantedIndex, setIndex] = useState(0)
  const current = Math.min(wantedIndex, locks.length - 1)
  const list = useVirtualRows({
    scroller,
    focusIndex: Math.max(0, current),
    count: locks.length,
    rowHeight,
    overscan: 16,
  })
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(index, locks.length - 1))
    setIndex(next)
    list.scrollTo(next)
  }
  const toggle = (index: number) => {
    const key = locks[index]?.key
    if (key === undefined) return
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect(next)
  }
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
  const follow = (event: KeyboardEvent) => {
    const move = movesOf(event, current, page, locks.length)
    if (move !== null) goTo(move)
    else if (event.key === ' ') toggle(current)
    else if (event.key === 'Delete') onRemove()
    else if (event.key.toLowerCase() === 'a' && isCommand(event)) {
      const isAll = locks.every(({ key }) => selected.has(key))
      onSelect(new Set(isAll ? [] : locks.map(({ key }) => key)))
    } else return
    event.preventDefault()
  }
  if (locks.length === 0) return <p className={classes.hint}>{t('dialogs.locks.noMatch')}</p>
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('dialogs.locks.list')}
      aria-multiselectable
      aria-activedescendant={`${id}-${current}`}
      className={classes.locks}
      onKeyDown={follow}
    >
      <div role="presentation" className={classes.lockRows} style={{ height: list.height }}>
        {list.rows.map(({ index, top }) => {
          const lock = locks[index]
          if (lock === undefined) return null
          const isChecked = selected.has(lock.key)
          const Box = isChecked ? IconSquareCheckFilled : IconSquare
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- The list hears its rows' keys.
            <div
              key={lock.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={isChecked}
              aria-setsize={locks.length}
              aria-posinset={index + 1}
              data-current={index === current}
              className={classes.lockRow}
              style={{ transform: `translateY(${top}px)` }}
              onClick={() => {
                setIndex(index)
                toggle(index)
              }}
            >
              <Box size={15} aria-hidden />
              <LockWords
                lock={lock}
                match={matchOf?.(lock) ?? null}
                hasInventory={matchOf !== null}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface LockWordsProps {
  readonly lock: Lock
  readonly match: LockMatch | null
  readonly hasInventory: boolean
}

function LockWords({ lock, match, hasInventory }: LockWordsProps) {
  const { t } = useTranslation('choosing')
  return (
    <>
      <span className={classes.lockKind}>{t(`dialogs.locks.kind.${lock.kind}`)}</span>
      <span className={classes.lockText}>
        {lock.kind === 'name' ? (
          <UserText text={lock.text} />
        ) : (
          <>
            <code>{lock.text}</code>
            {match === null ? null : <UserText text={match.name} className={classes.lockName} />}
          </>
        )}
      </span>
      {hasInventory ? (
        <span className={classes.lockCount} data-none={match === null}>
          {t('dialogs.locks.matches', { count: match?.count ?? 0 })}
        </span>
      ) : null}
    </>
  )
}

function movesOf(
  { key }: Pick<KeyboardEvent, 'key'>,
  current: number,
  page: () => number,
  count: number,
): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1
    case 'ArrowUp':
      return current - 1
    case 'PageDown':
      return current + page()
    case 'PageUp':
      return current - page()
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
