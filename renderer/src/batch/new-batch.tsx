import { Button } from '@mantine/core'
import type { AppError } from '@shared/app-error'
import { requestInterval } from '@shared/domain/quota'
import type { ProjectView } from '@shared/ipc-contract'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useId, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import {
  useAppStores,
  useBatches,
  useProjectInUse,
  useProjects,
  useScreen,
} from '../stores/use-app-stores'
import { BatchFields } from './batch-fields'
import { priceFields, priceProblems, termsOf } from './batch-form'
import { batchScreenOf } from './batch-screen-store'
import { durationWords } from './duration-words'
import { LineProblems } from './line-problems'
import { newBatchOf, useNewBatch } from './new-batch-store'
import classes from './new-batch.module.css'
import { readInSlices } from './read-in-slices'
import { useBatchReading, type ShownReading } from './use-batch-reading'
import { useFocusKept } from '../components/use-focus-kept'
import { UsersField } from './users-field'

/** Who is to be fetched and how, what the text says, and the start. */
export function NewBatch() {
  const { t } = useTranslation('batch')
  const project = useBatchProject()
  const reading = useBatchReading()
  const form = useRef<HTMLFormElement>(null)
  const { isStarting, problem, dismissProblem, start } = useStartBatch(project)
  useFocusKept(form, '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = start()
    if (wrong === null) return
    form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus()
  }
  return (
    <form
      ref={form}
      tabIndex={-1}
      className={classes.form}
      aria-label={t('new.title')}
      autoComplete="off"
      noValidate
      onSubmit={submit}
    >
      <div className={classes.columns}>
        <div className={classes.input}>
          <UsersField isSandbox={project?.sandbox ?? false} />
          <LineProblems problems={reading.problems} />
        </div>
        <BatchFields project={project} />
      </div>
      {problem === null ? null : (
        <div className={classes.problem}>
          <ErrorNotice heading={t('new.notStarted')} error={problem} onDismiss={dismissProblem} />
        </div>
      )}
      <StartBar project={project} reading={reading} isStarting={isStarting} />
    </form>
  )
}

/** The project that was chosen here, else the one in use. */
function useBatchProject(): ProjectView | null {
  const inUse = useProjectInUse()
  const projects = useProjects((state) => state.projects)
  const chosen = useNewBatch((state) => state.values.projectId)
  return projects.find(({ id }) => id === chosen) ?? inUse
}

interface StartBarProps {
  readonly project: ProjectView | null
  readonly reading: ShownReading
  readonly isStarting: boolean
}

function StartBar({ project, reading, isStarting }: StartBarProps) {
  const { t } = useTranslation('batch')
  const goTo = useScreen((state) => state.goTo)
  const reasonId = useId()
  const lack = useLack(project, reading)
  const count = reading.targets.length
  return (
    <footer className={classes.start}>
      <div className={classes.facts}>
        <p role="status" className={classes.reading}>
          {count === 0
            ? null
            : t('new.reading', {
                inventories: t('inventories', { count }),
                users: t('steamUsers', { count: reading.steamUsers }),
                // The first request need not wait.
                time: durationWords((count - 1) * requestInterval, t),
              })}
        </p>
        <p id={reasonId} className={classes.lack}>
          {lack === null ? t('new.tokensKept') : t(`lack.${lack}`)}
        </p>
      </div>
      {lack === 'project' ? (
        <Button variant="default" onClick={() => goTo('projects')}>
          {t('new.addProject')}
        </Button>
      ) : null}
      <Button
        type="submit"
        disabled={lack !== null}
        loading={isStarting}
        aria-describedby={reasonId}
        leftSection={<IconPlayerPlay size={14} aria-hidden />}
      >
        {t('new.start')}
      </Button>
    </footer>
  )
}

/** Why nothing can be started; null: it can. */
function useLack(
  project: ProjectView | null,
  { targets, problems }: ShownReading,
): 'project' | 'games' | 'users' | 'good-users' | 'busy' | null {
  const isGameChosen = useNewBatch((state) => state.values.games.length > 0)
  const isBusy = useBatches(
    ({ batches }) =>
      batches?.some(
        ({ batch }) => batch.phase.kind === 'running' && batch.projectId === project?.id,
      ) ?? false,
  )
  if (project === null) return 'project'
  if (!isGameChosen) return 'games'
  if (targets.length === 0) return problems.length === 0 ? 'users' : 'good-users'
  return isBusy ? 'busy' : null
}

function useStartBatch(project: ProjectView | null) {
  const app = useAppStores()
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<AppError | null>(null)
  const send = async ({ id, defaultCurrency }: ProjectView) => {
    const { text, values, clear } = newBatchOf(app).getState()
    setStarting(true)
    setProblem(null)
    // Read anew: what is shown may be a moment behind the text.
    const { targets } = await readInSlices(text, values.games)
    const reply = await app.batches.getState().start({
      name: values.name.trim(),
      projectId: id,
      terms: termsOf(values, defaultCurrency),
      targets,
    })
    setStarting(false)
    if (!reply.ok) {
      setProblem(reply.error)
      return
    }
    clear()
    batchScreenOf(app).getState().show({ kind: 'batch', id: reply.value.id })
  }
  return {
    isStarting,
    problem,
    dismissProblem: () => setProblem(null),
    /** The first field that is in the way; null: it was sent. */
    start: () => {
      const { values, setProblems } = newBatchOf(app).getState()
      const found = priceProblems(values)
      setProblems(found)
      const first = priceFields.find((field) => found[field] !== undefined) ?? null
      if (first === null && project !== null && !isStarting) void send(project)
      return first
    },
  }
}
