import type { AppError } from '@shared/app-error'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { useProjects, useScreen } from '../stores/use-app-stores'
import { useInventory } from './inventory-stores'
import classes from './items-area.module.css'

/** Errors that are put right in the project. */
const projectErrors: ReadonlySet<AppError['kind']> = new Set<AppError['kind']>([
  'client-secret-missing',
  'client-secret-vanished',
])

/** Why the last fetch failed; the items that were on screen stay below it. */
export function FailureNotice() {
  const { t } = useTranslation('inventory')
  const failure = useInventory((state) => state.failure)
  const fetch = useInventory((state) => state.fetch)
  const dismissFailure = useInventory((state) => state.dismissFailure)
  const projects = useProjects((state) => state.projects)
  const goTo = useScreen((state) => state.goTo)
  if (failure === null) return null
  const project = projects.find(({ id }) => id === failure.request.projectId)
  return (
    <div className={classes.failure}>
      <ErrorNotice
        error={failure.error}
        context={{
          project: project?.name,
          endpoint: project?.endpoint,
          game: failure.request.game,
          steamId: failure.request.steamId,
        }}
        heading={t('failure.heading', {
          steamId: failure.request.steamId,
          game: t(`games.${failure.request.game}`),
        })}
        onTryAgain={() => void fetch(failure.request)}
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
