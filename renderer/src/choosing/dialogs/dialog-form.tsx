import { useEffect, useRef, type ReactNode } from 'react'
import classes from './dialogs.module.css'

interface DialogFormProps {
  readonly onSubmit: () => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The form of a dialog. It takes the focus when it comes, which may be later than the dialog. */
export function DialogForm({ onSubmit, className = classes.form, children }: DialogFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  }, [])
  return (
    <form
      ref={form}
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
