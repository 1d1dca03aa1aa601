import { VisuallyHidden } from '@mantine/core'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { useEffect, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../components/copy-button'
import { UserText } from '../components/user-text'
import { DraftItems } from '../draft/draft-items'
import { CheckBar } from './check-bar'
import { DraftFacts, DraftTotalsLine } from './draft-facts'
import classes from './draft-view.module.css'
import { Findings } from './findings'
import { RecordFacts } from './record-facts'
import { SandboxMark } from './sandbox-mark'
import { useRemoveDraft } from './use-remove-draft'

/** One draft: what it comes to, what has changed about it, what is in it. A recorded one is only read. */
export function DraftView({ draft }: { readonly draft: DepositDraft }) {
  const { t } = useTranslation('deposits')
  const { orderId, record, findings, items } = draft
  const remove = useRemoveDraft()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusAfterFindings(findings.length, heading)
  const isReadOnly = record !== null
  return (
    <article className={classes.draft}>
      <header className={classes.head}>
        <div className={classes.title}>
          <h2 ref={heading} tabIndex={-1} className={classes.orderId} data-empty={orderId === ''}>
            {orderId === '' ? t('noOrderId') : <UserText text={orderId} />}
          </h2>
          {orderId === '' ? null : <CopyButton text={orderId} label={t('facts.orderId')} />}
          <SandboxMark draft={draft} />
          <span className={classes.count}>{t('items', { count: items.length })}</span>
        </div>
        <DraftTotalsLine draft={draft} />
        <DraftFacts draft={draft} />
        {record === null ? (
          <CheckBar draft={draft} onRemove={() => void remove(draft)} />
        ) : (
          <RecordFacts record={record} />
        )}
      </header>
      <VisuallyHidden role="status">
        {findings.length === 0
          ? t('findings.none')
          : t('findings.count', { count: findings.length })}
      </VisuallyHidden>
      {findings.length === 0 ? null : <Findings draft={draft} isReadOnly={isReadOnly} />}
      <div className={classes.items}>
        <DraftItems draft={draft} isReadOnly={isReadOnly} />
      </div>
    </article>
  )
}

/** With the last finding its button goes: the focus needs a place then. */
function useFocusAfterFindings(count: number, heading: RefObject<HTMLElement | null>) {
  const before = useRef(count)
  useEffect(() => {
    const areGone = before.current > 0 && count === 0
    before.current = count
    if (areGone && document.activeElement === document.body) heading.current?.focus()
  }, [count, heading])
}
