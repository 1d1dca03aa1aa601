import { useEffect, useRef } from 'react'
import { useAppApi } from '../stores/use-app-stores'
import { useCopyDiagnostics } from './use-copy-diagnostics'

/** Listens for the entry of the Help menu. Draws nothing. */
export function DiagnosticsCommand() {
  const api = useAppApi()
  const copy = useCopyDiagnostics()
  const latest = useRef(copy)
  useEffect(() => {
    latest.current = copy
  })
  useEffect(
    () =>
      api.on('menuCommand', (command) => {
        if (command === 'diagnostics') latest.current()
      }),
    [api],
  )
  return null
}
