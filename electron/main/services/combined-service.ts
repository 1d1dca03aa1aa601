import type { SnapshotId } from '@shared/domain/snapshot'
import type { AppApi, OpeningId } from '@shared/ipc-contract'
import { ok } from '@shared/result'
import type { InventoryReader } from '../ports/inventory-reader'
import type { SnapshotStore } from '../ports/snapshot-store'
import { answerPortions } from './answer-portions'
import type { Library } from './library-service'
import { damageIn } from './snapshot-damage'

export interface CombinedPorts<Port> {
  readonly snapshots: Pick<SnapshotStore, 'findAnswer'>
  readonly library: Pick<Library, 'setDamagedAside'>
  readonly reader: Pick<InventoryReader<Port>, 'openCombined'>
  /** Hands one end of a new channel to the page, and gives the other; null where no page is there to take it. */
  readonly openColumnsPort: (openingId: OpeningId) => Port | null
}

/** Opens several snapshots as one. What no longer is an inventory is set aside, as with a single one. */
export function createCombinedService<Port>({
  snapshots,
  library,
  reader,
  openColumnsPort,
}: CombinedPorts<Port>): Pick<AppApi, 'openCombined'> {
  const sendColumns = async (ids: readonly SnapshotId[], port: Port) => {
    const sent = await reader.openCombined(answerPortions(ids, snapshots.findAnswer), port)
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
