import type { DepositDraft } from '@shared/domain/deposit-draft'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { IdText } from '../components/id-text'
import { UserText } from '../components/user-text'
import { useProjects } from '../stores/use-app-stores'
import { HandOverActions } from './hand-over-actions'
import { HandOverFields } from './hand-over-fields'
import { HandOverForms } from './hand-over-forms'
import classes from './hand-over-pane.module.css'
import { useHandOver } from './hand-over-store'
import { leadTo } from './lead-to'
import { ReadinessList } from './readiness-list'
import { SandboxBadge } from './sandbox-badge'
import { useReadiness } from './use-readiness'

interface HandOverPaneProps {
  readonly draft: DepositDraft
}

/** What a draft needs, and what it is handed over as. */
export function HandOverPane({ draft }: HandOverPaneProps) {
  const readiness = useReadiness(draft)
  useBeingLed(draft)
  return (
    <div className={classes.pane}>
      <SandboxBadge draft={draft} />
      {draft.record === null ? (
        <>
          <HandOverFields key={draft.id} draft={draft} readiness={readiness} />
          {/* Below, so that no field moves while it is filled in. */}
          <ReadinessList readiness={readiness} />
        </>
      ) : (
        <RecordedFields draft={draft} />
      )}
      <HandOverForms draft={draft} />
      <HandOverActions draft={draft} readiness={readiness} />
    </div>
  )
}

/** Gives the focus to what the person was told is missing, once it is in sight. */
function useBeingLed({ id }: DepositDraft): void {
  const wanted = useHandOver((state) => state.wanted)
  const want = useHandOver((state) => state.want)
  useEffect(() => {
    if (wanted?.draftId !== id) return
    // What is folded away takes no focus: the screen unfolds it first.
    const timer = setTimeout(() => {
      leadTo(wanted.problem)
      want(null)
    })
    return () => clearTimeout(timer)
  }, [id, wanted, want])
}

function RecordedFields({ draft }: { readonly draft: DepositDraft }) {
  const { t } = useTranslation('handOver')
  const project = useProjects(({ projects }) => projects.find(({ id }) => id === draft.projectId))
  const facts = [
    { name: 'project', value: project?.name ?? draft.origin.projectName },
    { name: 'currency', value: draft.currency.toUpperCase() },
    { name: 'resultUrl', value: draft.resultUrl },
  ] as const
  return (
    <div className={classes.fields}>
      <p className={classes.hint}>{t('record.readOnly')}</p>
      <dl className={classes.facts}>
        <dt>{t('fields.orderId')}</dt>
        <dd>
          <IdText value={draft.orderId} label={t('fields.orderId')} />
        </dd>
        {facts.map(({ name, value }) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{t(`fields.${name}`)}</dt>
              <dd>
                <UserText text={value} wrap />
              </dd>
            </div>
          ),
        )}
      </dl>
    </div>
  )
}
