import { Button, Group, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import type { ExportPhase } from './create-export-store'
import classes from './export-dialog.module.css'
import { useExport } from './export-store'

interface ExportProgressProps {
  readonly phase: Extract<ExportPhase, { kind: 'exporting' }>
}

/** How far the writing is, and the way out of it. */
export function ExportProgress({ phase }: ExportProgressProps) {
  const { t } = useTranslation(['files', 'common'])
  const cancel = useExport((state) => state.cancel)
  const { progress, isCancelling } = phase
  return (
    <div className={classes.form}>
      <div role="status" className={classes.stage}>
        {isCancelling
          ? t('export.cancelling')
          : progress === null
            ? t('export.choosingPlace')
            : progress.count > 1
              ? t('export.writingOf', {
                  file: visibleText(progress.file),
                  number: progress.index + 1,
                  count: progress.count,
                })
              : t('export.writing', { file: visibleText(progress.file) })}
      </div>
      <Progress
        value={percentOf(progress)}
        aria-label={t('export.progress')}
        transitionDuration={0}
      />
      <Group justify="space-between" gap="xs">
        <span className={classes.counted}>
          {progress === null
            ? null
            : t('export.written', { count: progress.done, all: progress.total })}
        </span>
        <Button variant="default" data-autofocus disabled={isCancelling} onClick={cancel}>
          {t('common:cancel')}
        </Button>
      </Group>
    </div>
  )
}

function percentOf(progress: ExportProgressProps['phase']['progress']): number {
  if (progress === null) return 0
  const ofFile = progress.total === 0 ? 0 : progress.done / progress.total
  return (100 * (progress.index + ofFile)) / progress.count
}
