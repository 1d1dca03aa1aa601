import { Anchor } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../stores/use-app-stores'
import classes from './hand-over-pane.module.css'
import { leadTo, screenFor } from './lead-to'
import type { HandOverProblem, Readiness } from './readiness'
import { problemWords, warningWords } from './readiness-words'

/** What is missing, each a way to where it is mended; and what a person should know. */
export function ReadinessList({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useTranslation('handOver')
  const goTo = useScreen((state) => state.goTo)
  const { problems, warnings, isReady } = readiness
  const mend = (problem: HandOverProblem) => {
    if (leadTo(problem)) return
    const screen = screenFor(problem)
    if (screen !== null) goTo(screen)
  }
  return (
    <section className={classes.readiness} data-ready={isReady} aria-label={t('readiness.label')}>
      <p className={classes.verdict} role="status">
        {isReady ? (
          <IconCircleCheck size={16} aria-hidden />
        ) : (
          <IconCircleDashed size={16} aria-hidden />
        )}
        {isReady ? t('readiness.ready') : t('readiness.missing', { count: problems.length })}
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
        <p key={warning.kind} className={classes.warning}>
          <IconAlertTriangle size={14} aria-hidden />
          {warningWords(warning, t)}
        </p>
      ))}
    </section>
  )
}
