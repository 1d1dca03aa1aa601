import type { SnapshotId } from '@shared/domain/snapshot'
import type { AnswerPortion } from '@shared/inventory-work'
import type { AppApi, OpeningId } from '@shared/ipc-contract'
import { ok } from '@shared/result'
import type { InventoryReader } from '../ports/inventory-reader'
import type { SnapshotStore } from '../ports/snapshot-store'
import type { Library } from './library-service'
import { damageIn } from './snapshot-damage'

export interface CombinedPorts<Port> {
  readonly snapshots: Pick<SnapshotStore, 'findAnswer'>
  readonly library: Pick<Library, 'setDamagedAside'>
  readonly reader: Pick<InventoryReader<Port>, 'openCombined'>
  /** Hands one end of a new channel to the page, and gives the other; null where no page is there to take it. */
  readonly openColumnsPort: (openingId: OpeningId) => Port | null
}

/** Few at first, so that the first items come soon; then as many as are worth a message. */
const firstPortion = 8
const laterPortions = 128

/** Opens several snapshots as one. What no longer is an inventory is set aside, as with a single one. */
export function createCombinedService<Port>({
  snapshots,
  library,
  reader,
  openColumnsPort,
}: CombinedPorts<Port>): Pick<AppApi, 'openCombined'> {
  async function* find(ids: readonly SnapshotId[]): AsyncGenerator<AnswerPortion> {
    for (let from = 0, size = firstPortion; from < ids.length; size = laterPortions) {
      const portion = ids.slice(from, from + size)
      yield await Promise.all(portion.map((id) => snapshots.findAnswer(id)))
      from += portion.length
    }
  }

  const sendColumns = async (ids: readonly SnapshotId[], port: Port) => {
    const sent = await reader.openCombined(find(ids), port)
    if (!sent.ok) return
    for (const { index, failure } of sent.value) {
      const id = ids[index]
      const damage = damageIn(failure)
      if (id !== undefined && damage !== null) await library.setDamagedAside(id, damage)
    }
  }

  return {
    async openCombined(ids, openingId) {
      const port = openColumnsPort(openingId)
      // Without a page nobody waits for the answer either. With one, it is the port that tells how it went.
      if (port !== null) void sendColumns(ids, port)
      return ok()
    },
  }
}
