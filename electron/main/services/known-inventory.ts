import { unknownGame, type Snapshot } from '@shared/domain/snapshot'
import type { ReadFile } from '@shared/inventory-work'
import { requestOf } from './imported-description'

/**
 * The snapshot that holds the same inventory already; null where there is none. The bytes have to be the same, and
 * whatever the file says of time, Steam user and game.
 */
export function knownInventory(read: ReadFile, snapshots: readonly Snapshot[]): Snapshot | null {
  const { head, contents } = read
  const { request } = requestOf(read)
  // Asset ids tell inventories apart. Empty ones are all alike, so for them nothing counts as said but what is.
  const isTelling = contents.items > 0
  const same = snapshots.find(
    (snapshot) =>
      snapshot.contents.sha256 === contents.sha256 &&
      (head.takenAt === null || head.takenAt === snapshot.takenAt) &&
      (request.steamId === snapshot.request.steamId || (request.steamId === '' && isTelling)) &&
      (request.game === snapshot.request.game || (request.game === unknownGame && isTelling)),
  )
  return same ?? null
}
