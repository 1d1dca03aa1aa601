/** Files that the command line or the system handed over, until the page asks for them to be imported. */
export interface WaitingFiles {
  readonly add: (paths: readonly string[]) => void
  /** Hands them out, once. */
  readonly take: () => readonly string[]
  readonly count: () => number
  /** Calls the listener with their number whenever some are added. */
  readonly follow: (listener: (count: number) => void) => void
}

export function createWaitingFiles(first: readonly string[] = []): WaitingFiles {
  let waiting = first
  const listeners: ((count: number) => void)[] = []
  return {
    add(paths) {
      if (paths.length === 0) return
      waiting = [...waiting, ...paths]
      for (const listener of listeners) listener(waiting.length)
    },
    take() {
      const taken = waiting
      waiting = []
      return taken
    },
    count: () => waiting.length,
    follow: (listener) => {
      listeners.push(listener)
    },
  }
}
