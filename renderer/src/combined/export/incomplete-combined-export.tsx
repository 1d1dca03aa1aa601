import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../../components/visible-text'
import { ErrorNotice } from '../../errors/error-notice'
import classes from '../../export/export-dialog.module.css'
import { useShowExport } from '../../export/use-show-export'
import { snapshotTitle } from '../../inventory/snapshot-words'
import type { CombinedExportSubject } from './combined-export-choice'
import { useCombinedExport } from './combined-export-store'
import type { CombinedExportPhase } from './create-combined-export-store'

interface IncompleteCombinedExportProps {
  readonly subject: CombinedExportSubject
  readonly phase: Extract<CombinedExportPhase, { kind: 'incomplete' }>
}

/** Thousands may fail alike, as where the folder is gone; so many are named. */
const mostNamed = 50

/** Which snapshots could not be read any more, and how many items the file therefore lacks. */
export function IncompleteCombinedExport({ subject, phase }: IncompleteCombinedExportProps) {
  const { t } = useTranslation(['files', 'common'])
  const { t: words } = useTranslation('inventory')
  const close = useCombinedExport((state) => state.close)
  const show = useShowExport()
  const { outcome, missing } = phase
  const [file] = outcome.files
  const snapshots = new Map(
    subject.inventory.sources.map(({ snapshot }) => [snapshot.id, snapshot] as const),
  )
  const unnamed = outcome.failed.length - mostNamed
  return (
    <div className={classes.form}>
      <Text role="alert">
        {file === undefined
          ? t('combinedExport.noneDone')
          : t('combinedExport.someDone', { count: missing, file: visibleText(file.file) })}
      </Text>
      <div className={classes.failed}>
        {outcome.failed.slice(0, mostNamed).map(({ id, error }) => {
          const snapshot = snapshots.get(id)
          return snapshot === undefined ? null : (
            <ErrorNotice
              key={id}
              error={error}
              heading={t('combinedExport.failedOne', {
                name: visibleText(snapshotTitle(snapshot, words)),
              })}
            />
          )
        })}
        {unnamed > 0 ? <Text>{t('combinedExport.more', { count: unnamed })}</Text> : null}
      </div>
      <Group justify="flex-end" gap="xs">
        {file === undefined ? null : (
          <Button variant="default" onClick={show}>
            {t('export.show')}
          </Button>
        )}
        <Button data-autofocus onClick={close}>
          {t('common:close')}
        </Button>
      </Group>
    </div>
  )
}
