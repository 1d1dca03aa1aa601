import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToasts } from '../stores/use-app-stores'
import type { Toast } from '../stores/toast-store'
import classes from './toast-region.module.css'

const plainShown = 6000
/** Long enough to be read out and reached by keyboard. */
const actionShown = 20_000

/** Lines at the foot of the window, spoken politely. One that is pointed at or focused stays. */
export function ToastRegion() {
  const { t } = useTranslation('common')
  const toasts = useToasts((state) => state.toasts)
  return (
    <section className={classes.region} aria-label={t('notifications')} aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation('common')
  const dismissToast = useToasts((state) => state.dismissToast)
  const [isHeld, setHeld] = useState(false)
  const shown = toast.action === null ? plainShown : actionShown
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => dismissToast(toast.id), shown)
    return () => clearTimeout(timer)
  }, [isHeld, shown, toast.id, dismissToast])
  return (
    <div
      className={classes.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={classes.message}>{toast.message}</span>
      {toast.action === null ? null : (
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => {
            dismissToast(toast.id)
            toast.action?.run()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <ActionIcon size={22} aria-label={t('dismiss')} onClick={() => dismissToast(toast.id)}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  )
}
