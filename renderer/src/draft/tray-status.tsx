import { Button, UnstyledButton } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconDeviceFloppy,
} from '@tabler/icons-react'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { showTrayDraft } from '../deposits/deposits-screen-store'
import { describeError } from '../errors/describe-error'
import { handOverStoreOf } from '../hand-over/hand-over-store'
import { problemWords, warningWords } from '../hand-over/readiness-words'
import { useReadiness } from '../hand-over/use-readiness'
import { useAppStores, useDeposits, useVersions } from '../stores/use-app-stores'
import { BriefWords } from './tray-words'
import classes from './tray.module.css'

/** Whether the draft can be handed over; each word of what it lacks leads to where that is seen to. */
export function TrayStatus({ draft }: { readonly draft: DepositDraft }) {
  const { t } = useTranslation('draft')
  const { t: words, i18n } = useTranslation('handOver')
  const app = useAppStores()
  const { problems, warnings, verdict } = useReadiness(draft)
  const findings = draft.findings.length
  // They have a count of their own.
  const missing = problems.filter((problem) => problem !== 'findings-open')
  const [first] = missing
  const see = (problem: (typeof problems)[number]) => {
    handOverStoreOf(app).getState().want({ draftId: draft.id, problem })
    showTrayDraft(app)
  }
  return (
    <span className={classes.status}>
      {verdict === 'ready' ? (
        <span className={classes.word} data-tone="good">
          <IconCircleCheck size={14} aria-hidden />
          {t('tray.ready')}
        </span>
      ) : null}
      {verdict === 'ready-with-warnings' ? (
        <UnstyledButton
          className={classes.word}
          data-tone="warn"
          title={warnings.map((one) => warningWords(one, words, i18n.language)).join('\n')}
          onClick={() => showTrayDraft(app)}
        >
          <IconAlertTriangle size={14} aria-hidden />
          {words('readiness.ready-with-warnings', { count: warnings.length })}
        </UnstyledButton>
      ) : null}
      {first === undefined ? null : (
        <UnstyledButton
          className={classes.word}
          title={missing.map((problem) => problemWords(problem, words)).join('\n')}
          onClick={() => see(first)}
        >
          <IconCircleDashed size={14} aria-hidden />
          <BriefWords
            full={t('tray.missing', { count: missing.length })}
            brief={t('tray.missingBrief', { count: missing.length })}
          />
        </UnstyledButton>
      )}
      {findings === 0 ? null : (
        <UnstyledButton
          className={classes.word}
          data-tone="warn"
          title={t('tray.findingsTitle')}
          onClick={() => see('findings-open')}
        >
          <IconAlertTriangle size={14} aria-hidden />
          <BriefWords
            full={t('tray.findings', { count: findings })}
            brief={t('tray.findingsBrief', { count: findings })}
          />
        </UnstyledButton>
      )}
      <SavingProblem />
    </span>
  )
}

/** Said at once: what is not kept is lost with the window. */
function SavingProblem() {
  const { t } = useTranslation('draft')
  const { t: words } = useTranslation('errors')
  const { platform } = useVersions()
  const problem = useDeposits((state) => state.savingProblem)
  const saveAgain = useDeposits((state) => state.saveAgain)
  if (problem === null) return null
  const { title, remedy } = describeError(problem, words, platform)
  return (
    <span role="alert" className={classes.word} data-tone="bad" title={visibleText(remedy)}>
      <IconDeviceFloppy size={14} aria-hidden />
      <span className={classes.why}>{t('tray.notSaved', { reason: visibleText(title) })}</span>
      <Button variant="default" size="compact-xs" onClick={() => void saveAgain()}>
        {t('tray.saveAgain')}
      </Button>
    </span>
  )
}
