import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useChoosingDialogs } from './choosing-dialog-store'
import { useFocusBack } from './use-focus-back'

interface DialogFrameProps {
  readonly title: string
  readonly children: ReactNode
}

/** A dialog of choosing. Escape closes it, and the focus goes back to where it was. */
export function DialogFrame({ title, children }: DialogFrameProps) {
  const { t } = useTranslation('common')
  useFocusBack()
  const close = useChoosingDialogs((state) => state.close)
  return (
    <Modal
      opened
      size="lg"
      // Its head stays where it is while what it shows grows and shrinks.
      centered={false}
      yOffset="5vh"
      returnFocus={false}
      title={title}
      onClose={close}
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  )
}
