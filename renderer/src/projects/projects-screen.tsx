import { Button } from '@mantine/core'
import type { ProjectId } from '@shared/domain/project'
import { IconFlask, IconKey, IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../components/confirm-dialog'
import { EmptyState } from '../components/empty-state'
import { ErrorNotice } from '../errors/error-notice'
import { useProjectInUse, useProjects, useScreen } from '../stores/use-app-stores'
import { ProjectEditor } from './project-editor'
import { ProjectList } from './project-list'
import classes from './projects-screen.module.css'
import { useTrySandbox } from './use-try-sandbox'

/** Which project stands in the form. */
type Choice =
  /** `from`: the project that stood there before. */
  | { readonly kind: 'new'; readonly from: ProjectId | null }
  | { readonly kind: 'project'; readonly id: ProjectId }

/** All projects, and the form of one. */
export function ProjectsScreen() {
  const { t } = useTranslation('projects')
  const projects = useProjects((state) => state.projects)
  const inUse = useProjectInUse()
  const sandbox = useTrySandbox()
  const [choice, setChoice] = useState<Choice>(() =>
    inUse === null ? { kind: 'new', from: null } : { kind: 'project', id: inUse.id },
  )
  const guard = useUnsavedGuard()
  const chosen = choice.kind === 'new' ? null : projects.find(({ id }) => id === choice.id)
  // A new project keeps its form, and what the form says, when it gets its id by being saved.
  const [formKey, setFormKey] = useState(0)
  const choose = (next: Choice) =>
    guard.leaveFor(() => {
      setChoice(next)
      setFormKey((key) => key + 1)
    })
  const startedFrom = choice.kind === 'new' ? choice.from : null
  /** Back to where the new project was begun: another project, or another screen. */
  const goTo = useScreen((state) => state.goTo)
  const cancelNew = () => {
    const id = startedFrom ?? inUse?.id
    if (id !== undefined) choose({ kind: 'project', id })
    else guard.leaveFor(() => goTo('inventory'))
  }
  const addButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What had the focus went with the project that was removed.
    if (chosen === undefined) addButton.current?.focus()
  }, [chosen])
  return (
    <div className={classes.screen}>
      <section className={classes.side} aria-label={t('title')}>
        <div className={classes.buttons}>
          <Button
            ref={addButton}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => choose({ kind: 'new', from: chosen?.id ?? startedFrom })}
          >
            {t('addProject')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFlask size={14} aria-hidden />}
            loading={sandbox.isStarting}
            onClick={() => guard.leaveFor(sandbox.trySandbox)}
          >
            {t('trySandbox')}
          </Button>
        </div>
        {sandbox.problem === null ? null : (
          <ErrorNotice
            heading={t('sandboxNotStarted')}
            error={sandbox.problem}
            onTryAgain={sandbox.trySandbox}
          />
        )}
        <ProjectList
          projects={projects}
          chosen={chosen?.id ?? null}
          onChoose={(id) => {
            if (id !== chosen?.id) choose({ kind: 'project', id })
          }}
        />
      </section>
      <div className={classes.editor}>
        {chosen === undefined ? (
          <EmptyState
            icon={IconKey}
            title={t(projects.length === 0 ? 'empty.title' : 'nothingChosen.title')}
            text={t(projects.length === 0 ? 'empty.text' : 'nothingChosen.text')}
          />
        ) : (
          <ProjectEditor
            key={formKey}
            project={chosen}
            onCancel={cancelNew}
            onSaved={(id) => setChoice({ kind: 'project', id })}
            onChangedChange={guard.onChangedChange}
          />
        )}
      </div>
      <ConfirmDialog
        opened={guard.isAsking}
        title={t('unsavedDialog.title')}
        text={t('unsavedDialog.text')}
        confirmLabel={t('unsavedDialog.leave')}
        cancelLabel={t('unsavedDialog.stay')}
        onConfirm={guard.leave}
        onCancel={guard.stay}
      />
    </div>
  )
}

/** Asks before what was typed is lost, whether the person goes to another project or to another screen. */
function useUnsavedGuard() {
  const wanted = useScreen((state) => state.wanted)
  const hold = useScreen((state) => state.hold)
  const leaveScreen = useScreen((state) => state.leave)
  const stayOnScreen = useScreen((state) => state.stay)
  const [isChanged, setChanged] = useState(false)
  const [waiting, setWaiting] = useState<{ readonly go: () => void } | null>(null)
  useEffect(() => {
    hold(isChanged)
    return () => hold(false)
  }, [hold, isChanged])
  return {
    isAsking: waiting !== null || wanted !== null,
    onChangedChange: useCallback((next: boolean) => setChanged(next), []),
    leaveFor: (go: () => void) => {
      if (isChanged) setWaiting({ go })
      else go()
    },
    leave: () => {
      setChanged(false)
      hold(false)
      setWaiting(null)
      waiting?.go()
      leaveScreen()
    },
    stay: () => {
      setWaiting(null)
      stayOnScreen()
    },
  }
}
