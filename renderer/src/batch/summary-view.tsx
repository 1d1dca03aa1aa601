import { Button } from '@mantine/core'
import { summaryOf } from '@shared/batch-summary'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { ErrorNotice } from '../errors/error-notice'
import type { KnownBatch } from '../stores/known-batch'
import { batchName } from './batch-name'
import { shownCurrency } from './summary-rows'
import { SummaryTable, type LocalColumn } from './summary-table'
import { SummaryTotals } from './summary-totals'
import classes from './summary-view.module.css'
import { useSaveSummary } from './use-save-summary'
import { useSlowly } from './use-slowly'

/** Milliseconds; adding up 20,000 inventories takes a while. */
const pause = 1000

/** What the batch has found: altogether, and by Steam user. */
export function SummaryView({ known }: { readonly known: KnownBatch }) {
  const { t, i18n } = useTranslation('batch')
  const { t: inventoryWords } = useTranslation('inventory')
  const { batch, counts } = known
  const rows = useSlowly(batch.rows, pause)
  const summary = useMemo(() => summaryOf(rows), [rows])
  const columns = useMemo(
    () =>
      summary.currencies.flatMap((key): readonly LocalColumn[] => {
        const currency =
          visibleText(shownCurrency(key, batch.terms)) || inventoryWords('price.local')
        const { multiplier } = batch.terms
        return [
          { key, kind: 'priceLocal', name: currency },
          {
            key,
            kind: 'multipliedPriceLocal',
            name:
              multiplier === ''
                ? inventoryWords('price.multiplied', { currency })
                : inventoryWords('price.multipliedBy', { currency, multiplier }),
          },
        ]
      }),
    [summary.currencies, batch.terms, inventoryWords],
  )
  const { problem, dismissProblem, save } = useSaveSummary()
  const [isSaving, setSaving] = useState(false)
  const missing = batch.rows.length - counts.done
  const saveNow = async () => {
    setSaving(true)
    await save(summaryOf(batch.rows), batchName(batch, t, i18n.language))
    setSaving(false)
  }
  return (
    <>
      <div className={classes.head}>
        <SummaryTotals total={summary.total} columns={columns} />
        <div className={classes.side}>
          <Button
            variant="default"
            loading={isSaving}
            disabled={counts.done === 0}
            leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
            onClick={() => void saveNow()}
          >
            {t('summary.save')}
          </Button>
          <p className={classes.note}>
            {missing === 0 ? t('summary.whole') : t('summary.part', { count: missing })}
          </p>
        </div>
      </div>
      {problem === null ? null : (
        <div className={classes.problem}>
          <ErrorNotice heading={t('summary.notSaved')} error={problem} onDismiss={dismissProblem} />
        </div>
      )}
      <div className={classes.list}>
        <SummaryTable summary={summary} columns={columns} />
      </div>
    </>
  )
}
