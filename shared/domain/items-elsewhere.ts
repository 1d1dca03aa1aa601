import type { DepositDraft, DraftId } from './deposit-draft'
import type { KeptRequest } from './snapshot'

/** Another draft that holds some of a draft's items. */
export interface ItemsInDraft {
  readonly draftId: DraftId
  /** Empty: it has none yet. */
  readonly orderId: string
  /** In the order in which that draft has them; never empty. */
  readonly assetIds: readonly string[]
}

/** A deposit of the ledger that some of a draft's items went into. */
export interface ItemsInDeposit extends ItemsInDraft {
  /** Milliseconds since 1970: when that deposit was created. */
  readonly createdAt: number
}

export interface ItemsElsewhere {
  /** The one that was created last comes first. */
  readonly deposits: readonly ItemsInDeposit[]
  /** Open ones, in the order given. */
  readonly drafts: readonly ItemsInDraft[]
}

/** The drafts of one Steam user and game. Of an unknown Steam user nobody can say which those are. */
export function draftsOfInventory(
  drafts: readonly DepositDraft[],
  { steamId, game }: Pick<KeptRequest, 'steamId' | 'game'>,
): readonly DepositDraft[] {
  if (steamId === '') return []
  return drafts.filter(
    ({ origin: { request } }) => request.steamId === steamId && request.game === game,
  )
}

/**
 * Where else the items of a draft stand, of all projects: an asset id names one item of a Steam user in a game, so each of them
 * would be deposited twice. No refusal: an item that was given away may come back.
 *
 * @param others May hold the draft itself, which is passed over.
 */
export function itemsElsewhere(
  { id, origin, items }: Pick<DepositDraft, 'id' | 'origin' | 'items'>,
  others: readonly DepositDraft[],
): ItemsElsewhere {
  const candidates = draftsOfInventory(others, origin.request).filter((other) => other.id !== id)
  if (candidates.length === 0) return { deposits: [], drafts: [] }
  const own = new Set(items.map(({ assetId }) => assetId))
  const deposits: ItemsInDeposit[] = []
  const drafts: ItemsInDraft[] = []
  for (const { id: draftId, orderId, items: theirs, record } of candidates) {
    const assetIds = theirs.map(({ assetId }) => assetId).filter((assetId) => own.has(assetId))
    if (assetIds.length === 0) continue
    if (record === null) drafts.push({ draftId, orderId, assetIds })
    else deposits.push({ draftId, orderId, assetIds, createdAt: record.createdAt })
  }
  return {
    deposits: deposits.toSorted((left, right) => right.createdAt - left.createdAt),
    drafts,
  }
}
