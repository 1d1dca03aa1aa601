import type { Snapshot } from '@shared/domain/snapshot'
import type { InventoryFormValues } from '@shared/preferences'

/** In what the form asks for another inventory than this one. */
export interface OtherAim {
  readonly kind: 'steam-user' | 'game' | 'both'
}

/** Null: it asks for this one, or one of the two does not say for which. */
export function otherAim(
  form: Pick<InventoryFormValues, 'game' | 'steamId'>,
  { request }: Pick<Snapshot, 'request'>,
): OtherAim | null {
  const steamId = form.steamId.trim()
  const isOtherUser = steamId !== '' && request.steamId !== '' && steamId !== request.steamId
  const isOtherGame = steamId !== '' && request.game !== 'unknown' && form.game !== request.game
  if (isOtherUser && isOtherGame) return { kind: 'both' }
  if (isOtherUser) return { kind: 'steam-user' }
  return isOtherGame ? { kind: 'game' } : null
}
