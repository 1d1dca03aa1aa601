import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '@shared/app-error'
import { ErrorNotice } from '../errors/error-notice'
import { useProjects } from '../stores/use-app-stores'
import { sandboxUserOf } from './sandbox-user'
import { sandboxUserWords } from './sandbox-user-words'
import type { RequestFormModel } from './use-request-form'

/** The Steam users that the sandbox knows, each by what it stands for. */
export function SandboxUserField({ form }: { readonly form: RequestFormModel }) {
  const { t } = useTranslation('inventory')
  const users = useProjects((state) => state.sandboxUsers)
  if (users.length === 0) return <SandboxStarter />
  const chosen = sandboxUserOf(form.values, users)
  return (
    <NativeSelect
      label={t('form.sandboxUser')}
      value={chosen?.tradeUrl ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget
        if (value !== '') form.change({ tradeUrl: value })
      }}
      data={[
        { value: '', label: t('form.sandboxUserChoose') },
        ...users.map(({ tradeUrl, kind }) => ({
          value: tradeUrl,
          label: sandboxUserWords(kind, t),
        })),
      ]}
    />
  )
}

function SandboxStarter() {
  const { t } = useTranslation('inventory')
  const trySandbox = useProjects((state) => state.trySandbox)
  const [error, setError] = useState<AppError | null>(null)
  const start = () => {
    setError(null)
    void trySandbox().then((reply) => {
      if (!reply.ok) setError(reply.error)
    })
  }
  return error === null ? (
    <Button variant="default" onClick={start}>
      {t('form.startSandbox')}
    </Button>
  ) : (
    <ErrorNotice error={error} heading={t('sandboxFailed')} onTryAgain={start} />
  )
}
