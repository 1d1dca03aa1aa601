import { Menu } from '@mantine/core'
import { IconChevronDown, IconFlask, IconKey, IconSettings } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { useTakeProjectIntoUse } from '../inventory/use-take-project-into-use'
import { useProjectInUse, useProjects, useScreen } from '../stores/use-app-stores'
import classes from './project-switcher.module.css'

/** The project in use, and a menu to choose another. Nothing where there is none yet. */
export function ProjectSwitcher() {
  const { t } = useTranslation('common')
  const projects = useProjects((state) => state.projects)
  const inUse = useProjectInUse()
  const takeIntoUse = useTakeProjectIntoUse()
  const goTo = useScreen((state) => state.goTo)
  if (inUse === null) return null
  const Icon = inUse.sandbox ? IconFlask : IconKey
  return (
    <Menu position="bottom-end" width={260} withinPortal={false}>
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
        <Menu.RadioGroup value={inUse.id} onChange={takeIntoUse}>
          {projects.map((project) => (
            <Menu.RadioItem key={project.id} value={project.id}>
              <UserText text={project.name} />
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
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
