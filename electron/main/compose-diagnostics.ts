import { electronDesktop } from './adapters/electron-desktop'
import { systemFacts } from './adapters/system-facts'
import type { BatchStore } from './ports/batch-store'
import type { DraftStore } from './ports/draft-store'
import type { ProjectStore } from './ports/project-store'
import type { SnapshotStore } from './ports/snapshot-store'
import { countIn, createDiagnosticsService } from './services/diagnostics-service'

interface DiagnosticsComposedWith {
  readonly projects: Pick<ProjectStore, 'list'>
  readonly snapshots: Pick<SnapshotStore, 'list'>
  readonly drafts: Pick<DraftStore, 'list'>
  readonly batches: Pick<BatchStore, 'list'>
  readonly lastLines: (count: number) => Promise<readonly string[]>
  readonly redact: (text: string) => string
}

/** The part of `compose` that picks what the diagnostics tell of. */
export function composeDiagnostics(composedWith: DiagnosticsComposedWith) {
  const { projects, snapshots, drafts, batches, lastLines, redact } = composedWith
  return createDiagnosticsService({
    desktop: electronDesktop,
    facts: systemFacts,
    counts: {
      projects: async () => projects.list().length,
      snapshots: countIn(snapshots.list, (listed) => listed.snapshots.length),
      'snapshots set aside': countIn(snapshots.list, (listed) => listed.setAside.length),
      drafts: countIn(drafts.list, (listed) => listed.drafts.length),
      batches: countIn(batches.list, (listed) => listed.batches.length),
    },
    lastLines,
    redact,
  })
}
