import { Button } from '@mantine/core'
import type { ProjectId } from '@shared/domain/project'
import type { ProjectView } from '@shared/ipc-contract'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { ErrorNotice } from '../errors/error-notice'
import { useTakeProjectIntoUse } from '../inventory/use-take-project-into-use'
import { ConnectionPanel } from './connection-panel'
import classes from './project-editor.module.css'
import { ProjectFields, type FieldRefs } from './project-fields'
import { RemoveProject } from './remove-project'
import { useConnectionCheck } from './use-connection-check'
import { useProjectEditor, type ProjectEditor as Editor } from './use-project-editor'

interface ProjectEditorProps {
  /** Null for a new project. */
  readonly project: ProjectView | null
  readonly onSaved: (id: ProjectId) => void
  /** Leaves a new project. */
  readonly onCancel: () => void
  /** Tells whether leaving would lose something. */
  readonly onChangedChange: (isChanged: boolean) => void
}

/** Add or change a project, check its connection, or remove it. */
export function ProjectEditor({ project, onSaved, onCancel, onChangedChange }: ProjectEditorProps) {
  const { t } = useTranslation(['projects', 'common'])
  const inputs: FieldRefs = useRef({})
  const editor = useProjectEditor(project, (field) => inputs.current[field]?.focus())
  const check = useConnectionCheck()
  const takeIntoUse = useTakeProjectIntoUse()
  useEffect(() => {
    onChangedChange(editor.isChanged)
    return () => onChangedChange(false)
  }, [editor.isChanged, onChangedChange])
  useEffect(() => {
    if (project === null) inputs.current.name?.focus()
    // Only when the form appears: later the focus is the person's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  const save = async () => {
    const saved = await editor.save()
    if (saved === null) return null
    check.forget()
    // Whoever adds a project wants to work with it, and sends nothing to the one before by mistake.
    if (project === null) takeIntoUse(saved.id)
    onSaved(saved.id)
    return saved
  }
  const saveAndCheck = async () => {
    const target = editor.isChanged || project === null ? await save() : project
    if (target !== null) await check.run(target.id)
  }
  return (
    <form
      noValidate
      className={classes.form}
      aria-label={project === null ? t('newProject') : project.name}
      onSubmit={(event) => {
        event.preventDefault()
        if (!editor.isSaving) void save()
      }}
    >
      <header className={classes.header}>
        <h2 className={classes.title}>
          {project === null ? t('newProject') : <UserText text={project.name} />}
        </h2>
        {project === null ? null : <RemoveProject project={project} />}
      </header>
      <ProjectFields
        project={project}
        editor={{
          ...editor,
          change: (change) => {
            check.forget()
            editor.change(change)
          },
        }}
        inputs={inputs}
      />
      <SaveFailure editor={editor} onTryAgain={() => void save()} />
      <div className={classes.actions}>
        <Button type="submit" loading={editor.isSaving}>
          {t('save')}
        </Button>
        <Button
          variant="default"
          loading={check.isRunning}
          disabled={editor.isSaving}
          onClick={() => void saveAndCheck()}
        >
          {t('check.button')}
        </Button>
        {project === null ? (
          <Button variant="subtle" color="gray" disabled={editor.isSaving} onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        ) : null}
        {editor.isChanged && project !== null ? (
          <Button variant="subtle" color="gray" onClick={editor.discard}>
            {t('discard')}
          </Button>
        ) : null}
        <SaveStatus editor={editor} />
      </div>
      <ConnectionPanel
        check={check}
        project={project}
        savesFirst={project === null || editor.isChanged}
      />
    </form>
  )
}

function SaveFailure(props: { readonly editor: Editor; readonly onTryAgain: () => void }) {
  const { t } = useTranslation('projects')
  const { outcome, values } = props.editor
  const context = { project: values.name, endpoint: values.endpoint }
  if (outcome === null || !('error' in outcome)) return null
  return outcome.kind === 'failed' ? (
    <ErrorNotice
      heading={t('notSaved')}
      error={outcome.error}
      context={context}
      onTryAgain={props.onTryAgain}
    />
  ) : (
    <ErrorNotice
      tone="warning"
      heading={t('secretNotStored')}
      error={outcome.error}
      context={context}
    />
  )
}

function SaveStatus({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('projects')
  const outcome = editor.isChanged ? null : editor.outcome?.kind
  return (
    <output className={classes.status}>
      {outcome === 'saved-without-secret' ? (
        <span className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden />
          {t('savedWithoutSecret')}
        </span>
      ) : null}
      {outcome === 'saved' ? (
        <>
          <IconCircleCheck size={16} aria-hidden className={classes.saved} />
          {t('saved')}
        </>
      ) : null}
      {editor.isChanged ? (
        <>
          <IconCircleDashed size={16} aria-hidden />
          {t('unsaved')}
        </>
      ) : null}
    </output>
  )
}
