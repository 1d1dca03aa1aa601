import type { AppEvents, Bridge, MenuCommand } from '@shared/ipc-contract'

interface HeldCommands {
  readonly api: Bridge
  /** To be called once all that hears commands is there: tells those that came before, in their order. */
  readonly release: () => void
}

/** The menu is there before the last parts of the page. What is chosen in it by then waits for them. */
export function holdCommands(api: Bridge): HeldCommands {
  const listeners = new Set<(command: MenuCommand) => void>()
  let held: MenuCommand[] | null = []
  const tell = (command: MenuCommand) => {
    for (const listener of listeners) listener(command)
  }
  api.on('menuCommand', (command) => {
    if (held === null) tell(command)
    else held.push(command)
  })
  return {
    api: {
      ...api,
      on: (name, listener) => {
        if (name !== 'menuCommand') return api.on(name, listener)
        // The name says what it listens to.
        const hear = listener as (command: AppEvents['menuCommand']) => void
        listeners.add(hear)
        return () => listeners.delete(hear)
      },
    },
    release() {
      const before = held ?? []
      held = null
      before.forEach(tell)
    },
  }
}
