import { app, session, type Session } from 'electron'

export interface NetworkSession {
  /** To be asked for anew each time: it changes when Chromium's network process ends. */
  readonly current: () => Session
  /** Hears that whatever is under way will have no answer, and may hear nothing else of it. What comes back ends that. */
  readonly onLost: (listener: () => void) => () => void
  /** Gives up every connection, also those that are in use: after a sleep their other ends may be gone without a word. */
  readonly dropConnections: () => void
}

const networkService = 'network.mojom.NetworkService'

/**
 * A session in memory alone: what the servers of one purpose set never reaches the page, the disk or another. When Chromium's network
 * process has ended, another is started; but Electron's sessions of before go on asking the old one, so a new session takes their place.
 */
export function createNetworkSession(purpose: string, userAgent: string): NetworkSession {
  const listeners = new Set<() => void>()
  let number = 0
  let own: Session | null = null
  const tellLost = () => {
    for (const listener of listeners) listener()
  }
  app.on('child-process-gone', (_event, { serviceName }) => {
    if (serviceName !== networkService) return
    number += 1
    own = null
    tellLost()
  })
  return {
    current() {
      own ??= open(number === 0 ? purpose : `${purpose}-${number}`, userAgent)
      return own
    },
    onLost(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dropConnections() {
      // By itself it leaves alone those that are in use.
      void own?.closeAllConnections()
      tellLost()
    },
  }
}

function open(name: string, userAgent: string): Session {
  const opened = session.fromPartition(`skinventory-${name}`, { cache: false })
  opened.setUserAgent(userAgent)
  opened.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  return opened
}
