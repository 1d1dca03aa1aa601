import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FormDialogProps {
  readonly title: string
  readonly submitLabel: string
  readonly isSaving: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** Its fields, and why it could not be saved. */
  readonly children: ReactNode
}

/** A dialog that asks for something and saves it. Escape and the first button leave everything as it is. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation('common')
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          props.onSubmit()
        }}
      >
        <Stack gap="sm">{props.children}</Stack>
        <Group justify="flex-end" gap="xs" mt="md">
          <Button variant="default" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={props.isSaving}>
            {props.submitLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
