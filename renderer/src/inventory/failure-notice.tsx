import type { AppError } from '@shared/app-error'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { useProjects, useScreen } from '../stores/use-app-stores'
import type { Aim } from './inventory-store'
import { useInventory } from './inventory-stores'
import classes from './items-area.module.css'
import { snapshotTitle } from './snapshot-words'

/** Errors that are put right in the project. */
const projectErrors: ReadonlySet<AppError['kind']> = new Set<AppError['kind']>([
  'client-secret-missing',
  'client-secret-vanished',
])

/** Why the last fetch or opening failed; the items that were on screen stay below it. */
export function FailureNotice() {
  const { t } = useTranslation('inventory')
  const failure = useInventory((state) => state.failure)
  const tryAgain = useInventory((state) => state.tryAgain)
  const dismissFailure = useInventory((state) => state.dismissFailure)
  const projects = useProjects((state) => state.projects)
  const goTo = useScreen((state) => state.goTo)
  const heading = useHeading(failure?.aim ?? null)
  if (failure === null) return null
  const request = requestOf(failure.aim)
  const project = projects.find(({ id }) => id === request.projectId)
  return (
    <div className={classes.failure}>
      <ErrorNotice
        error={failure.error}
        context={{
          project: project?.name,
          endpoint: project?.endpoint,
          game: request.game,
          steamId: request.steamId,
        }}
        heading={heading}
        onTryAgain={isDamage(failure) ? undefined : tryAgain}
        onDismiss={dismissFailure}
      />
      {projectErrors.has(failure.error.kind) ? (
        <div>
          <Button variant="default" onClick={() => goTo('projects')}>
            {t('openProject')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** What is wrong with the bytes of a snapshot stays wrong; it was set aside by now. */
const damage: ReadonlySet<AppError['kind']> = new Set<AppError['kind']>([
  'snapshot-damaged',
  'api-error',
  'reply-empty',
  'reply-is-html',
  'reply-not-json',
  'reply-truncated',
  'reply-wrong-encoding',
  'reply-without-items',
  'reply-too-large',
])

function isDamage({ aim, error }: { readonly aim: Aim; readonly error: AppError }): boolean {
  return aim.kind === 'open' && damage.has(error.kind)
}

function requestOf(aim: Aim) {
  return aim.kind === 'fetch' ? aim.request : aim.snapshot.request
}

function useHeading(aim: Aim | null): string {
  const { t } = useTranslation('inventory')
  if (aim === null) return ''
  if (aim.kind === 'open') {
    return t('failure.openHeading', { title: snapshotTitle(aim.snapshot, t) })
  }
  const { steamId, game } = aim.request
  return t('failure.heading', { steamId, game: t(`games.${game}`) })
}
