import { Button } from '@mantine/core'
import { isKeychainError, type AppError } from '@shared/app-error'
import type { ProjectView, SecretRemoval } from '@shared/ipc-contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../components/confirm-dialog'
import { visibleText } from '../components/visible-text'
import { describeError } from '../errors/describe-error'
import { useProjects, useToasts, useVersions } from '../stores/use-app-stores'
import { ErrorNotice } from '../errors/error-notice'
import classes from './remove-project.module.css'

/** Removes a project with its secret after a question, and offers to have both back. */
export function RemoveProject({ project }: { readonly project: ProjectView }) {
  const { t } = useTranslation(['projects', 'common'])
  const removeProject = useProjects((state) => state.removeProject)
  const showToast = useToasts((state) => state.showToast)
  const restore = useRestore()
  const [isAsking, setAsking] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const [problem, setProblem] = useState<AppError | null>(null)
  const name = visibleText(project.name)

  const remove = async (secret: SecretRemoval) => {
    setAsking(false)
    setProblem(null)
    setRemoving(true)
    const reply = await removeProject(project.id, secret)
    setRemoving(false)
    if (!reply.ok) {
      setProblem(reply.error)
      return
    }
    showToast({
      message: t('removed', { name }),
      action: { label: t('common:undo'), run: () => void restore(project) },
    })
  }
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        className={classes.button}
        loading={isRemoving}
        onClick={() => setAsking(true)}
      >
        {t('remove')}
      </Button>
      {problem === null ? null : (
        <div className={classes.problem}>
          <ErrorNotice
            heading={t('notRemoved')}
            error={problem}
            context={{ project: project.name, endpoint: project.endpoint }}
            onTryAgain={() => void remove('remove')}
            wayOut={
              isKeychainError(problem)
                ? { label: t('removeLeavingSecret'), run: () => void remove('leave') }
                : undefined
            }
            onDismiss={() => setProblem(null)}
          />
        </div>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t('removeDialog.title')}
        text={t(project.sandbox ? 'removeDialog.sandboxText' : 'removeDialog.text', { name })}
        confirmLabel={t('removeDialog.confirm')}
        onConfirm={() => void remove('remove')}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}

/** Brings a removed project back and says how that went, wherever the person is by then. */
function useRestore(): (project: ProjectView) => Promise<void> {
  const { t } = useTranslation('projects')
  const { t: words } = useTranslation('errors')
  const { platform } = useVersions()
  const restoreProject = useProjects((state) => state.restoreProject)
  const showToast = useToasts((state) => state.showToast)
  return async ({ id, name: rawName }) => {
    const name = visibleText(rawName)
    const reply = await restoreProject(id)
    if (reply.ok) {
      const isStored = reply.value.keychainProblem === null
      showToast({ message: t(isStored ? 'restored' : 'restoredInMemory', { name }), action: null })
      return
    }
    const { title, remedy } = describeError(reply.error, words, platform)
    showToast({ message: t('notRestored', { name, reason: `${title}.`, remedy }), action: null })
  }
}
