import { Modal } from '@mantine/core'
import { assertNever } from '@shared/domain/assert-never'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { snapshotTitle } from '../inventory/snapshot-words'
import type { OpenExport } from './create-export-store'
import type { ExportSubject } from './export-choice'
import { ExportChoices } from './export-choices'
import { ExportProgress } from './export-progress'
import { useExport } from './export-store'
import { IncompleteExport } from './incomplete-export'

/** Asks what to export and as what, then shows how far that is. Mounted once, for all screens. */
export function ExportDialog() {
  const { t } = useTranslation(['files', 'common'])
  const open = useExport((state) => state.open)
  const close = useExport((state) => state.close)
  const cancel = useExport((state) => state.cancel)
  const title = useTitle(open?.subject ?? null)
  if (open === null) return null
  return (
    <Modal
      opened
      size="lg"
      title={title}
      onClose={open.phase.kind === 'exporting' ? cancel : close}
      closeOnClickOutside={open.phase.kind !== 'exporting'}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 0 }}
    >
      <PhaseOf open={open} />
    </Modal>
  )
}

function PhaseOf({ open }: { readonly open: OpenExport }) {
  const { phase } = open
  switch (phase.kind) {
    case 'choosing':
      return <ExportChoices open={open} problem={phase.problem} />
    case 'exporting':
      return <ExportProgress phase={phase} />
    case 'incomplete':
      return <IncompleteExport subject={open.subject} outcome={phase.outcome} />
    default:
      return assertNever(phase)
  }
}

function useTitle(subject: ExportSubject | null): string {
  const { t } = useTranslation('files')
  const { t: words } = useTranslation('inventory')
  const [snapshot, ...others] = subject?.snapshots ?? []
  if (snapshot === undefined) return ''
  if (others.length > 0) return t('export.titleSeveral', { count: others.length + 1 })
  return t('export.title', { name: visibleText(snapshotTitle(snapshot, words)) })
}
