import { appMethods, ipcChannels } from '@shared/ipc-contract'
import { ipcMain, type WebContents } from 'electron'
import type { AnswerCall } from './answer-call'
import { isTrustedSender } from './trusted-sender'

export interface TrustedPage {
  /** The window's page; null where there is no window. */
  readonly find: () => WebContents | null
  readonly origin: string
}

/** Listens to the page: one channel a method, and no other. */
export function serveApi(answerCall: AnswerCall, { find, origin }: TrustedPage): void {
  const ownFrame = () => {
    const page = find()
    return page === null || page.isDestroyed() ? null : page.mainFrame
  }
  for (const method of appMethods) {
    ipcMain.handle(ipcChannels.call(method), ({ senderFrame }, ...passed: unknown[]) =>
      answerCall({
        method,
        arguments: passed,
        isTrusted: isTrustedSender(senderFrame, ownFrame(), origin),
      }),
    )
  }
}
