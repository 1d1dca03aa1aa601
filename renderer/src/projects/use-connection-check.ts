import type { AppError } from '@shared/app-error'
import type { ConnectionReport } from '@shared/connection-report'
import type { ProjectId } from '@shared/domain/project'
import { useEffect, useRef, useState } from 'react'
import { useAppApi, useProjects } from '../stores/use-app-stores'

export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly report: ConnectionReport }
  | { readonly kind: 'failed'; readonly error: AppError }

export interface ConnectionCheck {
  readonly state: CheckState
  readonly isRunning: boolean
  readonly run: (id: ProjectId) => Promise<void>
  readonly runAgain: () => void
  readonly cancel: () => void
  /** Drops what was found, and a check that still runs: it was about what is no longer so. */
  readonly forget: () => void
}

/** Checks a saved project's connection, one check at a time. One that is left behind is cancelled. */
export function useConnectionCheck(): ConnectionCheck {
  const api = useAppApi()
  const noteSecret = useProjects((state) => state.noteSecret)
  const [state, setState] = useState<CheckState>({ kind: 'idle' })
  const current = useRef<{ readonly callId: string; readonly id: ProjectId } | null>(null)
  const last = useRef<ProjectId | null>(null)

  const cancel = () => {
    if (current.current !== null) void api.cancelCall(current.current.callId)
  }
  useEffect(
    () => () => {
      if (current.current !== null) void api.cancelCall(current.current.callId)
      current.current = null
    },
    [api],
  )

  const run = async (id: ProjectId) => {
    const call = { callId: crypto.randomUUID(), id }
    cancel()
    current.current = call
    last.current = id
    setState({ kind: 'running' })
    const reply = await api.checkConnection(id, call.callId)
    if (current.current !== call) return
    current.current = null
    if (!reply.ok) {
      setState({ kind: 'failed', error: reply.error })
      return
    }
    const { secret } = reply.value
    if (secret.kind === 'found') noteSecret(id, secret.state)
    else if (secret.error.kind === 'client-secret-missing') noteSecret(id, 'missing')
    else if (secret.error.kind === 'client-secret-vanished') noteSecret(id, 'lost')
    setState({ kind: 'done', report: reply.value })
  }
  return {
    state,
    isRunning: state.kind === 'running',
    run,
    runAgain: () => {
      if (last.current !== null) void run(last.current)
    },
    cancel,
    forget: () => {
      cancel()
      current.current = null
      setState({ kind: 'idle' })
    },
  }
}
