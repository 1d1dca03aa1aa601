import { Button, Modal } from '@mantine/core'
import { assertNever } from '@shared/domain/assert-never'
import { useTranslation } from 'react-i18next'
import type { ShownGroups } from '../combined-answer'
import type { CombinedInventory } from '../combined-inventory'
import { useCombined } from '../combined-store'
import { CombinedExportChoices } from './combined-export-choices'
import { CombinedExportProgress } from './combined-export-progress'
import { useCombinedExport } from './combined-export-store'
import type { OpenCombinedExport } from './create-combined-export-store'
import { IncompleteCombinedExport } from './incomplete-combined-export'

interface CombinedExportProps {
  readonly inventory: CombinedInventory
  /** The rows that are shown, in their order. */
  readonly rows: Uint32Array
  /** Null: items are shown one by one. */
  readonly groups: ShownGroups | null
}

/** The way of a combined view out of the app: a button, and the dialog behind it. */
export function CombinedExport({ inventory, rows, groups }: CombinedExportProps) {
  const { t } = useTranslation('files')
  const begin = useCombinedExport((state) => state.begin)
  const name = useCombined((state) => state.choice?.name ?? '')
  return (
    <>
      <Button
        variant="default"
        size="xs"
        disabled={inventory.columns.count === 0}
        onClick={() => begin({ inventory, rows, groups, name })}
      >
        {t('combinedExport.open')}
      </Button>
      <CombinedExportDialog />
    </>
  )
}

function CombinedExportDialog() {
  const { t } = useTranslation(['files', 'common'])
  const open = useCombinedExport((state) => state.open)
  const close = useCombinedExport((state) => state.close)
  const cancel = useCombinedExport((state) => state.cancel)
  if (open === null) return null
  const isRunning = open.phase.kind === 'exporting'
  return (
    <Modal
      opened
      size="lg"
      title={t('combinedExport.title')}
      onClose={isRunning ? cancel : close}
      closeOnClickOutside={!isRunning}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 0 }}
    >
      <PhaseOf open={open} />
    </Modal>
  )
}

function PhaseOf({ open }: { readonly open: OpenCombinedExport }) {
  const { phase, subject } = open
  switch (phase.kind) {
    case 'choosing':
      return <CombinedExportChoices open={open} problem={phase.problem} />
    case 'exporting':
      return <CombinedExportProgress phase={phase} />
    case 'incomplete':
      return <IncompleteCombinedExport subject={subject} phase={phase} />
    default:
      return assertNever(phase)
  }
}
