import { appMethods, ipcChannels } from '@shared/ipc-contract'
import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import type { AnswerCall } from './answer-call'

export interface TrustedPage {
  /** The window's page; null where there is no window. */
  readonly find: () => WebContents | null
  readonly origin: string
}

/** Listens to the page: one channel a method, and no other. */
export function serveApi(answerCall: AnswerCall, page: TrustedPage): void {
  for (const method of appMethods) {
    ipcMain.handle(ipcChannels.call(method), (event, ...passed: unknown[]) =>
      answerCall({ method, arguments: passed, isTrusted: isTrusted(event.senderFrame, page) }),
    )
  }
}

/** Our window's main frame, showing our page: a frame inside it, or another page in it, is not ours. */
export function isTrusted(
  sender: Pick<WebFrameMain, 'frameTreeNodeId' | 'origin' | 'parent'> | null,
  { find, origin }: TrustedPage,
): boolean {
  const own = find()
  if (sender === null || own === null || own.isDestroyed()) return false
  const isMainFrame =
    sender.parent === null && sender.frameTreeNodeId === own.mainFrame.frameTreeNodeId
  return isMainFrame && sender.origin === origin
}
