import type { PaneState } from '@shared/preferences'

/** `both`: side by side. `one`: opening one folds the other. `none`: items come first, a pane opens when asked for. */
export type Room = 'both' | 'one' | 'none'

/** What the person asked for last in a window without room for both panes. Never kept. */
export type Front = 'request' | 'details' | 'items'

interface PaneFacts {
  readonly room: Room
  readonly request: PaneState
  readonly detail: PaneState
  /** Whether an inventory is on screen. */
  readonly hasItems: boolean
  /** Whether there is an item to show the details of, or a draft. */
  readonly hasDetails: boolean
  readonly front: Front
}

/** Which panes are open now. The preferences say what the person wants where there is room. */
export function openPanes(facts: PaneFacts): {
  readonly request: boolean
  readonly detail: boolean
} {
  const { room, request, detail, hasItems, hasDetails, front } = facts
  if (room === 'both') return { request: request.open, detail: detail.open }
  const showsDetail = detail.open && hasDetails && front === 'details'
  const showsRequest = request.open && !showsDetail
  return {
    request: showsRequest && (room === 'one' || !hasItems || front === 'request'),
    detail: showsDetail || (detail.open && !request.open && room === 'one'),
  }
}
