import { utilityProcess, type MessagePortMain } from 'electron'

/** A process beside main: the little of Electron's that its users need, so that tests can bring their own. */
export interface ChildProcess<Port = never> {
  readonly post: (message: unknown, ports?: readonly Port[]) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Heard once, however the process ended. */
  readonly onExit: (listener: (code: number) => void) => void
  /** Ends it at once, whatever it is doing. Harmless when it is gone. */
  readonly kill: () => void
}

/** Starts the process; `environment` comes on top of main's own. */
export type StartChild<Port = never> = (
  environment?: Readonly<Record<string, string>>,
) => ChildProcess<Port>

export interface UtilityProcessOptions {
  /** The built file that it runs. */
  readonly file: string
  /** What it is called in the system's list of processes. */
  readonly serviceName: string
}

/** A way to start one of Electron's utility processes. Its output goes nowhere. */
export function utilityProcessStarter({
  file,
  serviceName,
}: UtilityProcessOptions): StartChild<MessagePortMain> {
  return (environment = {}) => {
    const child = utilityProcess.fork(file, [], {
      serviceName,
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    })
    let killed = false
    let gone = false
    const killHard = () => {
      // Electron asks politely (SIGTERM); a thread that waits within a system call may not hear that.
      if (gone || child.pid === undefined) return
      try {
        process.kill(child.pid, 'SIGKILL')
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
      }
    }
    child.once('spawn', () => {
      if (killed) killHard()
    })
    child.once('exit', () => {
      gone = true
    })
    return {
      post: (message, ports = []) => child.postMessage(message, [...ports]),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.once('exit', listener),
      kill() {
        killed = true
        killHard()
        child.kill()
      },
    }
  }
}
