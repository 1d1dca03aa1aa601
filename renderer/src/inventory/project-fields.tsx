import { isGame, games } from '@shared/domain/game'
import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useProjects, useScreen } from '../stores/use-app-stores'
import classes from './request-pane.module.css'
import type { RequestFormModel } from './use-request-form'
import { useTakeProjectIntoUse } from './use-take-project-into-use'

/** Which project asks, and for which game. */
export function ProjectFields({ form }: { readonly form: RequestFormModel }) {
  const { t } = useTranslation('inventory')
  const projects = useProjects((state) => state.projects)
  const takeIntoUse = useTakeProjectIntoUse()
  const goTo = useScreen((state) => state.goTo)
  const options = projects.map(({ id, name }) => ({ value: id, label: visibleText(name) }))
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={t('form.project')}
          {...form.field('projectId')}
          onChange={(event) => takeIntoUse(event.currentTarget.value)}
          data={options.length === 0 ? [{ value: '', label: t('form.noProject') }] : options}
        />
        <NativeSelect
          label={t('form.game')}
          {...form.field('game')}
          onChange={(event) => {
            const game = event.currentTarget.value
            if (isGame(game)) form.change({ game })
          }}
          data={games.map((game) => ({ value: game, label: t(`games.${game}`) }))}
        />
      </div>
      {options.length === 0 ? (
        <Button variant="default" onClick={() => goTo('projects')}>
          {t('form.addProject')}
        </Button>
      ) : null}
    </>
  )
}
