import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useChoosingDialogs } from './choosing-dialog-store'
import classes from './dialogs.module.css'

interface DialogActionsProps {
  /** What the form does. */
  readonly label: string
  readonly isReady: boolean
  readonly isFocused?: boolean
  readonly children?: ReactNode
}

/** The foot of a dialog, in sight at any height of the window: Cancel, then what it does. */
export function DialogActions({ label, isReady, isFocused = false, children }: DialogActionsProps) {
  const { t } = useTranslation('common')
  const close = useChoosingDialogs((state) => state.close)
  return (
    <Group justify="flex-end" gap="xs" className={classes.actions}>
      <Button variant="default" onClick={close}>
        {t('cancel')}
      </Button>
      {children}
      <Button type="submit" disabled={!isReady} data-autofocus={isFocused ? true : undefined}>
        {label}
      </Button>
    </Group>
  )
}
