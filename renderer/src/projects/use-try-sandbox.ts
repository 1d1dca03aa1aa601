import type { AppError } from '@shared/app-error'
import { useState } from 'react'
import { takeSandboxIntoUse } from '../inventory/sandbox-link'
import { useAppStores, useProjects, useScreen } from '../stores/use-app-stores'

export interface SandboxTrial {
  readonly isStarting: boolean
  readonly problem: AppError | null
  /** Starts the sandbox, takes its project into use and goes to its inventory. */
  readonly trySandbox: () => void
}

export function useTrySandbox(): SandboxTrial {
  const app = useAppStores()
  const startSandbox = useProjects((state) => state.trySandbox)
  const goTo = useScreen((state) => state.goTo)
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<AppError | null>(null)
  const start = async () => {
    setStarting(true)
    setProblem(null)
    const reply = await startSandbox()
    setStarting(false)
    if (!reply.ok) {
      setProblem(reply.error)
      return
    }
    takeSandboxIntoUse(app, reply.value)
    goTo('inventory')
  }
  return { isStarting, problem, trySandbox: () => void start() }
}
