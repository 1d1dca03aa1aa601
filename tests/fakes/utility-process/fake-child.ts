import type { ChildProcess, StartChild } from '../../../electron/main/adapters/utility-process'

/** A process that does nothing by itself: a test says what it answers and when it ends. */
export interface FakeChild<Message, Port = never> {
  readonly environment: Readonly<Record<string, string>>
  /** What was posted to it, with the ports that came along. */
  readonly posted: { readonly message: Message; readonly ports: readonly Port[] }[]
  readonly killed: () => boolean
  readonly answer: (message: unknown) => void
  readonly exit: (code: number) => void
}

/** Starts fake processes, and keeps them in the order in which they were started. */
export function createFakeChildren<Message, Port = never>() {
  const children: FakeChild<Message, Port>[] = []
  const start: StartChild<Port> = (environment = {}) => {
    const messageListeners: ((message: unknown) => void)[] = []
    const exitListeners: ((code: number) => void)[] = []
    const posted: FakeChild<Message, Port>['posted'] = []
    let killed = false
    let gone = false
    const exit = (code: number) => {
      if (gone) return
      gone = true
      for (const listener of exitListeners) listener(code)
    }
    const child: ChildProcess<Port> = {
      post: (message, ports = []) => posted.push({ message: message as Message, ports }),
      onMessage: (listener) => messageListeners.push(listener),
      onExit: (listener) => exitListeners.push(listener),
      kill: () => {
        killed = true
        // A real process is gone a little later.
        queueMicrotask(() => exit(137))
      },
    }
    children.push({
      environment,
      posted,
      killed: () => killed,
      answer: (message) => {
        for (const listener of messageListeners) listener(message)
      },
      exit,
    })
    return child
  }
  const only = () => {
    const [child] = children
    if (child === undefined || children.length > 1) {
      throw new Error(`${children.length} processes were started`)
    }
    return child
  }
  return { start, children, only }
}
