import type { KeyboardEvent } from 'react'

/** Enter sends the form that a field of several lines stands in; Shift+Enter begins a new line. */
export function submitByEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
