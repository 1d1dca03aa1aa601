import { useElementSize } from '@mantine/hooks'
import type { DraftOrigin } from '@shared/domain/deposit-draft'
import type { ItemGroup } from '@shared/domain/item-groups'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVirtualRows } from '../components/grid/virtual-rows'
import { useMoneyWords } from '../components/money'
import classes from './draft-items.module.css'
import { useDraftPriceNames } from './draft-price-names'
import { draftLines } from './draft-lines'
import { GroupLine } from './group-line'
import { ItemLine } from './item-line'
import type { DraftActions } from './use-draft-actions'
import { useDraftNavigation } from './use-draft-navigation'

/** Pixels: from this width on a group stands in one line. As in `draft-items.module.css`. */
const wideFrom = 600
const heights = { narrow: 58, wide: 36, item: 28 } as const
const overscan = 12

interface DraftListProps {
  readonly groups: readonly ItemGroup[]
  readonly origin: DraftOrigin
  readonly isReadOnly: boolean
  readonly actions: DraftActions
}

/** The groups, and the single items of those that are open. Only what is in sight is drawn. */
export function DraftList({ groups, origin, isReadOnly, actions }: DraftListProps) {
  const { t } = useTranslation('draft')
  const money = useMoneyWords()
  const names = useDraftPriceNames(origin)
  const [openKeys, setOpenKeys] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback((key: string) => {
    setOpenKeys((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  }, [])
  const lines = useMemo(() => draftLines(groups, openKeys), [groups, openKeys])
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: measured, width } = useElementSize<HTMLDivElement>()
  const groupHeight = width >= wideFrom ? heights.wide : heights.narrow
  const navigation = useDraftNavigation({
    lines,
    openKeys,
    isReadOnly,
    scroller,
    linesInSight: () => Math.floor((scroller.current?.clientHeight ?? 0) / groupHeight),
    scrollTo: (index) => list.scrollTo(index),
    toggle,
    actions,
  })
  const { tabStop } = navigation
  const list = useVirtualRows({
    scroller,
    focusIndex: tabStop,
    count: lines.length,
    rowHeight: useCallback(
      (index: number) => (lines[index]?.kind === 'item' ? heights.item : groupHeight),
      [lines, groupHeight],
    ),
    overscan,
  })

  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={t('items.label')}
      aria-rowcount={lines.length}
      aria-readonly={isReadOnly}
      className={classes.scroller}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears its lines' keys. */}
      <div
        ref={measured}
        role="rowgroup"
        className={classes.body}
        style={{ height: list.height }}
        onKeyDown={navigation.onKeyDown}
        onFocus={navigation.onFocus}
      >
        {list.rows.map(({ index, top }) => {
          const line = lines[index]
          if (line === undefined) return null
          const shared = {
            index,
            top,
            isTabStop: index === tabStop,
            isReadOnly,
            onPick: navigation.pick,
            onRemove: navigation.removeLine,
            t,
          }
          return line.kind === 'item' ? (
            <ItemLine key={line.key} line={line} {...shared} />
          ) : (
            <GroupLine
              key={line.key}
              line={line}
              {...shared}
              isOpen={openKeys.has(line.key)}
              names={names}
              money={money}
              onToggle={toggle}
              actions={actions}
            />
          )
        })}
      </div>
    </div>
  )
}
