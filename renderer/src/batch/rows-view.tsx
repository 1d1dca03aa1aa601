import { Button } from '@mantine/core'
import { IconCopy, IconSearchOff } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { SearchField } from '../components/search-field'
import type { KnownBatch } from '../stores/known-batch'

import { useAppApi, useToasts } from '../stores/use-app-stores'
import { createRowFinder, rowFilters, type RowFilter, type RowWords } from './batch-rows'
import { useBatchScreen } from './batch-screen-store'
import { failedLinesText } from './failed-lines'
import { wholeLines } from './copied-lines'
import { RowTable } from './row-table'
import classes from './rows-view.module.css'
import { stateIcons } from './state-icons'
import { useRowWords } from './use-row-words'
import { useSlowly } from './use-slowly'

/** Milliseconds. Which rows are shown follows the batch this slowly; what stands in them is always as it is. */
const pause = 500

/** The rows of a batch, with what narrows them down. */
export function RowsView({ known }: { readonly known: KnownBatch }) {
  const { t } = useTranslation('batch')
  const { id, rows } = known.batch
  const filter = useBatchScreen((state) => state.filter)
  const search = useBatchScreen((state) => state.search)
  const order = useBatchScreen((state) => state.order)
  const changeSearch = useBatchScreen((state) => state.changeSearch)
  const changeFilter = useBatchScreen((state) => state.changeFilter)
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const words = useRowWords()
  const finder = useMemo(() => createRowFinder(words), [words])
  const settled = useSlowly(rows, pause)
  const shown = useMemo(
    () => finder.find(id, settled, { filter, search, order }),
    [finder, id, settled, filter, search, order],
  )
  return (
    <>
      <div className={classes.tools}>
        <div className={classes.bar}>
          <Filters known={known} />
          <div role="search" aria-label={t('rows.searchLabel')} className={classes.search}>
            <SearchField
              field={field}
              label={t('rows.search')}
              placeholder={t('rows.searchPlaceholder')}
              value={search}
              onChange={changeSearch}
              onEnterList={() =>
                scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
              }
              alone={{ clearLabel: t('rows.clearSearch') }}
            />
          </div>
          <output className={classes.count}>
            {t('rows.count', { shown: shown.length, count: rows.length })}
          </output>
          {known.counts.failed === 0 ? null : <CopyFailed known={known} words={words} />}
        </div>
      </div>
      <div className={classes.list}>
        {shown.length === 0 ? (
          <EmptyState icon={IconSearchOff} title={t('rows.none.title')} text={t('rows.none.text')}>
            <Button
              variant="default"
              onClick={() => {
                changeSearch('')
                changeFilter('all')
                field.current?.focus()
              }}
            >
              {t('rows.showAll')}
            </Button>
          </EmptyState>
        ) : (
          <RowTable rows={rows} shown={shown} scroller={scroller} words={words} />
        )}
      </div>
    </>
  )
}

/** How many rows there are of each state; a press leaves only those. */
function Filters({ known }: { readonly known: KnownBatch }) {
  const { t, i18n } = useTranslation('batch')
  const filter = useBatchScreen((state) => state.filter)
  const changeFilter = useBatchScreen((state) => state.changeFilter)
  const numbers = new Intl.NumberFormat(i18n.language)
  const countOf = (one: RowFilter) => (one === 'all' ? known.batch.rows.length : known.counts[one])
  return (
    <div role="group" aria-label={t('rows.filters')} className={classes.filters}>
      {rowFilters.map((one) => {
        const StateIcon = one === 'all' ? null : stateIcons[one]
        return (
          <button
            key={one}
            type="button"
            aria-pressed={one === filter}
            data-state={one}
            className={classes.filter}
            onClick={() => changeFilter(one)}
          >
            {StateIcon === null ? null : <StateIcon size={13} aria-hidden />}
            <span>{t(`states.${one}`)}</span>
            <span className={classes.number}>{numbers.format(countOf(one))}</span>
          </button>
        )
      })}
    </div>
  )
}

interface CopyFailedProps {
  readonly known: KnownBatch
  readonly words: RowWords
}

function CopyFailed({ known, words }: CopyFailedProps) {
  const { t } = useTranslation('batch')
  const api = useAppApi()
  const showToast = useToasts((state) => state.showToast)
  const copy = async () => {
    const { text, isAll } = wholeLines(failedLinesText(known.batch.rows, words.reasonOf))
    const reply = await api.copyText(text)
    const outcome = reply.ok ? (isAll ? 'copied' : 'copiedPart') : 'notCopied'
    showToast({
      message: t(`rows.${outcome}`, { count: text.split('\n').length }),
      action: null,
    })
  }
  return (
    <Button
      variant="default"
      leftSection={<IconCopy size={14} aria-hidden />}
      classNames={{ root: classes.copy ?? '', section: classes.copySign ?? '' }}
      title={t('rows.copyFailed')}
      onClick={() => void copy()}
    >
      <span className={classes.wideWords}>{t('rows.copyFailed')}</span>
    </Button>
  )
}
