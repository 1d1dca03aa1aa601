import {
  ipcChannels,
  type AppEventName,
  type AppEvents,
  type OpeningId,
} from '@shared/ipc-contract'
import { MessageChannelMain, type MessagePortMain } from 'electron'
import type { TrustedPage } from './serve-api'

/** What main sends the page unasked. */
export interface PageMessages {
  readonly tell: <Name extends AppEventName>(name: Name, event: AppEvents[Name]) => void
  /** Hands one end of a new channel to the page, and gives the other; null where there is no page. */
  readonly openColumnsPort: (openingId: OpeningId) => MessagePortMain | null
}

export function createPageMessages({ find }: Pick<TrustedPage, 'find'>): PageMessages {
  const living = () => {
    const page = find()
    return page === null || page.isDestroyed() ? null : page
  }
  return {
    tell: (name, event) => living()?.send(ipcChannels.event, name, event),
    openColumnsPort(openingId) {
      const page = living()
      if (page === null) return null
      const { port1, port2 } = new MessageChannelMain()
      page.postMessage(ipcChannels.columnsPort, openingId, [port2])
      return port1
    },
  }
}
