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
  /** In place of sending the form: Enter in a field then does nothing. */
  readonly onPress?: () => void
  readonly children?: ReactNode
}

/** The foot of a dialog, in sight at any height of the window: Cancel, then what it does. */
export function DialogActions(props: DialogActionsProps) {
  const { label, isReady, isFocused = false, onPress, children } = props
  const { t } = useTranslation('common')
  const close = useChoosingDialogs((state) => state.close)
  return (
    <Group justify="flex-end" gap="xs" className={classes.actions}>
      <Button variant="default" onClick={close}>
        {t('cancel')}
      </Button>
      {children}
      <Button
        type={onPress === undefined ? 'submit' : 'button'}
        variant={onPress === undefined ? 'filled' : 'default'}
        disabled={!isReady}
        data-autofocus={isFocused ? true : undefined}
        onClick={onPress}
      >
        {label}
      </Button>
    </Group>
  )
}
