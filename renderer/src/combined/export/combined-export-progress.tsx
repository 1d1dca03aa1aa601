import { Button, Group, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../../components/visible-text'
import classes from '../../export/export-dialog.module.css'
import { useCombinedExport } from './combined-export-store'
import type { CombinedExportPhase } from './create-combined-export-store'

interface CombinedExportProgressProps {
  readonly phase: Extract<CombinedExportPhase, { kind: 'exporting' }>
}

/** How far reading and writing are, and the way out of them. */
export function CombinedExportProgress({ phase }: CombinedExportProgressProps) {
  const { t } = useTranslation(['files', 'common'])
  const cancel = useCombinedExport((state) => state.cancel)
  const { progress, isCancelling } = phase
  const part = progress === null || progress.total === 0 ? 0 : progress.done / progress.total
  return (
    <div className={classes.form}>
      <div role="status" className={classes.stage}>
        {isCancelling
          ? t('export.cancelling')
          : progress === null
            ? t('export.choosingPlace')
            : t('combinedExport.writing', { file: visibleText(progress.file) })}
      </div>
      <Progress value={100 * part} aria-label={t('export.progress')} transitionDuration={0} />
      <Group justify="space-between" gap="xs">
        <span className={classes.counted}>
          {progress === null ? null : t('combinedExport.part', { percent: Math.floor(100 * part) })}
        </span>
        <Button variant="default" data-autofocus disabled={isCancelling} onClick={cancel}>
          {t('common:cancel')}
        </Button>
      </Group>
    </div>
  )
}
