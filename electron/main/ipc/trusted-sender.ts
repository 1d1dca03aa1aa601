/** What is looked at in a frame, as Electron's `WebFrameMain` has it. */
export interface SenderFrame {
  readonly frameTreeNodeId: number
  readonly origin: string
  readonly parent: unknown
}

/** Our window's main frame, showing our page: a frame inside it, or another page in it, is not ours. */
export function isTrustedSender(
  sender: SenderFrame | null,
  ownFrame: Pick<SenderFrame, 'frameTreeNodeId'> | null,
  ownOrigin: string,
): boolean {
  if (sender === null || ownFrame === null) return false
  const isMainFrame = sender.parent === null && sender.frameTreeNodeId === ownFrame.frameTreeNodeId
  // Electron gives an opaque origin as "null"; Node's URL would give that for `app:` too, so its text is compared.
  return isMainFrame && sender.origin === ownOrigin
}
