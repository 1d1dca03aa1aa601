import type { ProjectId } from '@shared/domain/project'
import type { ProjectView } from '@shared/ipc-contract'
import { useTranslation } from 'react-i18next'
import { hostOf } from '../components/host-of'
import { UserText } from '../components/user-text'
import classes from './project-list.module.css'
import { SecretStateLabel } from './secret-state-label'

interface ProjectListProps {
  readonly projects: readonly ProjectView[]
  readonly chosen: ProjectId | null
  readonly onChoose: (id: ProjectId) => void
}

/** Every project with what tells it apart and where its secret is. */
export function ProjectList({ projects, chosen, onChoose }: ProjectListProps) {
  const { t } = useTranslation('projects')
  return (
    <ul className={classes.list} aria-label={t('list')}>
      {projects.map((project) => (
        <li key={project.id}>
          <button
            type="button"
            className={classes.project}
            aria-current={project.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(project.id)}
          >
            <UserText text={project.name} className={classes.name} />
            <UserText
              text={t('clientIdOf', { clientId: project.clientId })}
              className={classes.detail}
            />
            <UserText
              text={hostOf(project.endpoint) ?? project.endpoint}
              className={classes.detail}
            />
            <SecretStateLabel state={project.secret} />
          </button>
        </li>
      ))}
    </ul>
  )
}
