import { assetIdAt } from '@shared/domain/difference-order'
import type { PriceKind } from '@shared/domain/item-filter'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Grid } from '../components/grid/grid'
import { useGridRows } from '../components/grid/use-grid-rows'
import { visibleText } from '../components/visible-text'
import { useAppStores } from '../stores/use-app-stores'
import type { Comparison } from './comparison-store'
import { differenceColumns } from './difference-columns'
import { DifferenceRow } from './difference-row'
import { useDifferenceRowWords } from './difference-row-words'
import { DifferenceTableHeader } from './difference-table-header'
import { differenceLayout } from './difference-widths'
import { usePriceNames } from './use-comparison-words'
import { useDifferenceNavigation } from './use-difference-navigation'

const rowHeight = 36

interface DifferenceTableProps {
  readonly comparison: Comparison
  readonly entries: Uint32Array
  readonly price: PriceKind
}

/** The changes as a table. */
export function DifferenceTable({ comparison, entries, price }: DifferenceTableProps) {
  const { t } = useTranslation('comparison')
  const { difference } = comparison
  const words = useDifferenceRowWords()
  const names = usePriceNames(comparison)
  const scroller = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => differenceLayout(difference, price), [difference, price])
  const copyId = useCopyId(comparison)
  const navigation = useDifferenceNavigation({
    difference,
    entries,
    scroller,
    layout: () => ({ count: entries.length, perLine: 1, linesInSight: grid.linesInSight() }),
    scrollTo: (index) => grid.scrollTo(index),
    onCopyId: copyId,
  })
  const grid = useGridRows({
    scroller,
    keys: entries,
    rowHeight,
    focusIndex: navigation.focusedIndex ?? 0,
    shown: [entries],
  })

  return (
    <Grid
      label={t('table.label')}
      rows={grid}
      columnCount={differenceColumns.length}
      layout={layout}
      header={<DifferenceTableHeader price={names[price]} />}
      onKeyDown={navigation.onKeyDown}
    >
      {(index, top) => {
        const entry = entries[index] ?? 0
        return (
          <DifferenceRow
            key={entry}
            difference={difference}
            entry={entry}
            price={price}
            index={index}
            top={top}
            isFocused={entry === navigation.focusedEntry}
            isTabStop={entry === navigation.tabStop}
            words={words}
            onFocus={navigation.focus}
            onCopyId={copyId}
          />
        )
      }}
    </Grid>
  )
}

/** Copies an asset id, and says so. */
function useCopyId({ difference }: Comparison): (entry: number) => void {
  const { t } = useTranslation('comparison')
  const { t: words } = useTranslation('common')
  const { api, toasts } = useAppStores()
  return useCallback(
    (entry) => {
      const id = assetIdAt(difference, entry)
      void api.copyText(id).then((reply) =>
        toasts.getState().showToast({
          message: reply.ok ? t('export.copiedId', { id: visibleText(id) }) : words('copyFailed'),
          action: null,
        }),
      )
    },
    [api, toasts, difference, t, words],
  )
}
