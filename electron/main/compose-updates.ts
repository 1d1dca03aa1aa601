import type { UpdatesView } from '@shared/updates'
import { readCopyFacts } from './adapters/copy-facts'
import { electronDesktop } from './adapters/electron-desktop'
import { createElectronUpdater } from './adapters/electron-updater'
import { systemClock as clock } from './adapters/system-clock'
import type { UpdateSettingsStore } from './ports/update-settings'
import type { BatchService } from './services/batch-service'
import type { DraftWatch } from './services/draft-watch'
import { createUpdateService, type UpdateService } from './services/update-service'

interface UpdatesComposedWith {
  readonly settings: UpdateSettingsStore
  readonly batches: Pick<BatchService, 'isAnyRunning'>
  readonly drafts: Pick<DraftWatch, 'isUnsaved'>
  readonly tell: (view: UpdatesView) => void
  readonly log: (line: string) => void
}

/** The part of `compose` that picks what newer versions of the app are found and fetched by. */
export function composeUpdates(composedWith: UpdatesComposedWith): UpdateService {
  const { settings, batches, drafts, tell, log } = composedWith
  return createUpdateService({
    readFacts: readCopyFacts,
    makeUpdater: (source) => createElectronUpdater({ source, clock, log }),
    settings,
    work: async () => ({
      batchRuns: await batches.isAnyRunning(),
      draftUnsaved: drafts.isUnsaved(),
    }),
    desktop: electronDesktop,
    clock,
    tell,
  })
}
