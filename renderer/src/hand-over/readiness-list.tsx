import { Anchor } from '@mantine/core'
import { assertNever } from '@shared/domain/assert-never'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../stores/use-app-stores'
import classes from './hand-over-pane.module.css'
import { leadTo, screenFor } from './lead-to'
import type { HandOverProblem, HandOverWarning, Readiness, Verdict } from './readiness'
import { problemWords, warningWords } from './readiness-words'
import { useShowDraft } from './use-show-draft'

/** What is missing, each a way to where it is mended; and what a person should know. */
export function ReadinessList({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useTranslation('handOver')
  const goTo = useScreen((state) => state.goTo)
  const { problems, warnings, verdict } = readiness
  const mend = (problem: HandOverProblem) => {
    if (leadTo(problem)) return
    const screen = screenFor(problem)
    if (screen !== null) goTo(screen)
  }
  return (
    <section className={classes.readiness} data-verdict={verdict} aria-label={t('readiness.label')}>
      <p className={classes.verdict} role="status">
        <VerdictIcon verdict={verdict} />
        {verdict === 'not-ready'
          ? t('readiness.missing', { count: problems.length })
          : t(`readiness.${verdict}`, { count: warnings.length })}
      </p>
      {problems.length === 0 ? null : (
        <ul className={classes.problems}>
          {problems.map((problem) => (
            <li key={problem}>
              <Anchor component="button" type="button" fz="inherit" onClick={() => mend(problem)}>
                {problemWords(problem, t)}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
      {warnings.map((warning) => (
        <Warning key={'draftId' in warning ? warning.draftId : warning.kind} warning={warning} />
      ))}
    </section>
  )
}

function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  switch (verdict) {
    case 'ready':
      return <IconCircleCheck size={16} aria-hidden />
    case 'ready-with-warnings':
      return <IconAlertTriangle size={16} aria-hidden />
    case 'not-ready':
      return <IconCircleDashed size={16} aria-hidden />
    default:
      return assertNever(verdict)
  }
}

function Warning({ warning }: { readonly warning: HandOverWarning }) {
  const { t, i18n } = useTranslation('handOver')
  const showDraft = useShowDraft()
  return (
    <p className={classes.warning}>
      <IconAlertTriangle size={14} aria-hidden />
      <span>
        {warningWords(warning, t, i18n.language)}
        {'draftId' in warning ? (
          <>
            {' '}
            <Anchor
              component="button"
              type="button"
              fz="inherit"
              onClick={() => showDraft(warning.draftId)}
            >
              {t(`warnings.show.${warning.kind}`)}
            </Anchor>
          </>
        ) : null}
      </span>
    </p>
  )
}
