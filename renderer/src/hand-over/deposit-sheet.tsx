import type { DepositDraft } from '@shared/domain/deposit-draft'
import { totalsOfItems } from '@shared/domain/draft-totals'
import { priceKinds } from '@shared/domain/item-filter'
import { parseDecimal } from '@shared/domain/decimal'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../components/format-money'
import { visibleText } from '../components/visible-text'
import { priceNames } from '../inventory/price-names'
import { useProjects } from '../stores/use-app-stores'
import classes from './deposit-sheet.module.css'
import { useIsSandboxDraft } from './sandbox-draft'
import { SheetPicture } from './sheet-picture'
import { untilPicturesSettle } from './until-pictures-settle'

interface DepositSheetProps {
  readonly draft: DepositDraft
  /** Its pictures are drawn, or given up. */
  readonly onReady: () => void
}

/** A draft on paper: while it is there, it is all that is printed of the page. The screen never shows it. */
export function DepositSheet({ draft, onReady }: DepositSheetProps) {
  const { t, i18n } = useTranslation(['handOver', 'inventory', 'common', 'deposits'])
  const { t: inventoryWords } = useTranslation('inventory')
  const sheet = useRef<HTMLDivElement>(null)
  const [printedAt] = useState(Date.now)
  const tellReady = useEffectEvent(onReady)
  useEffect(() => {
    const waiting = new AbortController()
    void untilPicturesSettle(sheet.current, waiting.signal).then(() => {
      if (!waiting.signal.aborted) tellReady()
    })
    return () => waiting.abort()
  }, [])
  const project = useProjects(({ projects }) => projects.find(({ id }) => id === draft.projectId))
  const isSandbox = useIsSandboxDraft(draft)
  const { origin, record, items } = draft
  const named = { snapshot: origin, end: origin }
  const names = priceNames(named, inventoryWords)
  const totals = totalsOfItems(items)
  const time = (at: number) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'long' }).format(at)
  const money = (text: string | null) => {
    const value = text === null ? null : parseDecimal(text)
    return value === null ? '—' : formatMoney(value, i18n.language)
  }
  const orderId = draft.orderId === '' ? t('sheet.noOrderId') : visibleText(draft.orderId)
  const facts: readonly (readonly [string, string])[] = [
    [t('fields.project'), project?.name ?? origin.projectName],
    [t('sheet.steamUser'), origin.request.steamId],
    [t('sheet.game'), t(`inventory:games.${origin.request.game}`)],
    [t('sheet.pricesAsOf'), time(origin.takenAt)],
    [t('fields.currency'), draft.currency.toUpperCase()],
    [t('fields.resultUrl'), draft.resultUrl],
    [t('sheet.begun'), time(draft.createdAt)],
    [t('sheet.printed'), time(printedAt)],
    ...(record === null
      ? []
      : ([
          [t('sheet.created'), time(record.createdAt)],
          [t('record.transactionId'), record.transactionId],
          [t('record.note'), record.note],
        ] as const)),
  ]
  return createPortal(
    <div ref={sheet} className={classes.sheet} data-print-sheet>
      <header className={classes.header}>
        <div>
          <h1>{t('sheet.title')}</h1>
          <p className={classes.orderId}>{orderId}</p>
        </div>
        <p className={classes.state}>
          {t(record === null ? 'sheet.notRecorded' : 'sheet.recorded')}
          {isSandbox ? (
            <strong className={classes.sandbox}>{t('inventory:summary.sandbox')}</strong>
          ) : null}
        </p>
      </header>
      <dl className={classes.facts}>
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{visibleText(value)}</dd>
            </div>
          ),
        )}
      </dl>
      <dl className={classes.totals}>
        <div>
          <dt>{t('sheet.items')}</dt>
          <dd>{new Intl.NumberFormat(i18n.language).format(totals.count)}</dd>
        </div>
        {priceKinds.map((kind) => (
          <div key={kind}>
            <dt>{t(`deposits:totals.${kind}`)}</dt>
            <dd>
              {totals.lacking[kind] === totals.count && totals.count > 0
                ? '—'
                : formatMoney(totals[kind], i18n.language)}{' '}
              {visibleText(names[kind])}
            </dd>
          </div>
        ))}
      </dl>
      <table className={classes.items}>
        <thead>
          <tr className={classes.running}>
            <td colSpan={6}>{t('sheet.running', { orderId, steamId: origin.request.steamId })}</td>
          </tr>
          <tr>
            <th scope="col" className={classes.number}>
              {t('sheet.number')}
            </th>
            <th scope="col" colSpan={2}>
              {t('sheet.item')}
            </th>
            {priceKinds.map((kind) => (
              <th key={kind} scope="col" className={classes.amount}>
                {visibleText(names[kind])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.assetId}>
              <td className={classes.number}>{index + 1}</td>
              <td className={classes.pictureCell}>
                <SheetPicture icon={item.icon} />
              </td>
              <td className={classes.item}>
                <bdi dir="auto">{visibleText(item.name)}</bdi>
                <span className={classes.assetId}>{visibleText(item.assetId)}</span>
              </td>
              {priceKinds.map((kind) => (
                <td key={kind} className={classes.amount}>
                  {money(item[kind])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={classes.footer}>
        <p>{t('sheet.madeWith')}</p>
        <p>{t('common:notAffiliated')}</p>
      </footer>
    </div>,
    document.body,
  )
}
