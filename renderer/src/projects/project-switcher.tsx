import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconFlask, IconKey, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { usePreferences, useProjectInUse, useProjects, useScreen } from '../stores/use-app-stores'
import classes from './project-switcher.module.css'

/** The project in use, and a menu to choose another. Nothing where there is none yet. */
export function ProjectSwitcher() {
  const { t } = useTranslation('common')
  const projects = useProjects((state) => state.projects)
  const inUse = useProjectInUse()
  const changeForm = usePreferences((state) => state.changeForm)
  const goTo = useScreen((state) => state.goTo)
  if (inUse === null) return null
  const Icon = inUse.sandbox ? IconFlask : IconKey
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button
          type="button"
          className={classes.target}
          aria-label={t('projectInUse', { name: inUse.name })}
        >
          <Icon size={14} aria-hidden />
          <UserText text={inUse.name} className={classes.name} />
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('chooseProject')}>
        {projects.map((project) => (
          <Menu.Item
            key={project.id}
            role="menuitemradio"
            aria-checked={project.id === inUse.id}
            leftSection={
              <IconCheck
                size={14}
                aria-hidden
                visibility={project.id === inUse.id ? undefined : 'hidden'}
              />
            }
            onClick={() => changeForm({ projectId: project.id })}
          >
            <UserText text={project.name} />
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconSettings size={14} aria-hidden />}
          onClick={() => goTo('projects')}
        >
          {t('manageProjects')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
