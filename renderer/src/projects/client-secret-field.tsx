import { PasswordInput } from '@mantine/core'
import type { ProjectView } from '@shared/ipc-contract'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'

interface ClientSecretFieldProps {
  /** Null for a new project. */
  readonly project: ProjectView | null
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
  readonly ref: Ref<HTMLInputElement>
}

/** Takes a secret in and shows where the stored one is, but never what it is. */
export function ClientSecretField({
  project,
  value,
  error,
  onChange,
  ref,
}: ClientSecretFieldProps) {
  const { t } = useTranslation('projects')
  return (
    <PasswordInput
      ref={ref}
      label={t('fields.clientSecret')}
      description={t(`secret.${project?.secret ?? 'new'}`)}
      disabled={project?.sandbox ?? false}
      error={error}
      aria-invalid={error !== undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
      visibilityToggleButtonProps={{ 'aria-label': t('secret.show'), tabIndex: 0 }}
    />
  )
}
