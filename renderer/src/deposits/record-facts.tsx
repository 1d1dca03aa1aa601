import type { DepositRecord } from '@shared/domain/deposit-draft'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IdText } from '../components/id-text'
import { visibleText } from '../components/visible-text'
import { timeWords } from '../inventory/snapshot-words'
import classes from './draft-view.module.css'

/** What was recorded when the deposit was created. */
export function RecordFacts({ record }: { readonly record: DepositRecord }) {
  const { t, i18n } = useTranslation('deposits')
  const { transactionId, createdAt, note } = record
  return (
    <section className={classes.record} aria-label={t('record.label')}>
      <p className={classes.created}>
        <IconCircleCheck size={15} aria-hidden />
        {t('record.created', { time: timeWords(createdAt, i18n.language) })}
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('record.transactionId')}</dt>
          <dd>
            {transactionId === '' ? (
              t('record.noTransactionId')
            ) : (
              <IdText value={transactionId} label={t('record.transactionId')} />
            )}
          </dd>
        </div>
        {note === '' ? null : (
          <div>
            <dt>{t('record.note')}</dt>
            <dd className={classes.note} dir="auto">
              {note.split('\n').map(visibleText).join('\n')}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
