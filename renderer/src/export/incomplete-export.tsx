import type { ExportOutcome } from '@shared/ipc-contract'
import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { ErrorNotice } from '../errors/error-notice'
import { snapshotTitle } from '../inventory/snapshot-words'
import type { ExportSubject } from './export-choice'
import classes from './export-dialog.module.css'
import { useExport } from './export-store'
import { useShowExport } from './use-show-export'

interface IncompleteExportProps {
  readonly subject: ExportSubject
  readonly outcome: ExportOutcome
}

/** Which of several could not be exported, and why; the others are there. */
export function IncompleteExport({ subject, outcome }: IncompleteExportProps) {
  const { t } = useTranslation(['files', 'common'])
  const { t: words } = useTranslation('inventory')
  const close = useExport((state) => state.close)
  const begin = useExport((state) => state.begin)
  const show = useShowExport()
  const failed = outcome.failed.flatMap(({ id, error }) => {
    const snapshot = subject.snapshots.find((one) => one.id === id)
    return snapshot === undefined ? [] : [{ snapshot, error }]
  })
  const tryAgain = () => {
    close()
    begin({ snapshots: failed.map(({ snapshot }) => snapshot), rows: null })
  }
  return (
    <div className={classes.form}>
      <Text>
        {outcome.files.length === 0
          ? t('export.noneDone')
          : t('export.someDone', {
              count: outcome.files.length,
              all: subject.snapshots.length,
              folder: visibleText(outcome.folder),
            })}
      </Text>
      <div className={classes.failed}>
        {failed.map(({ snapshot, error }) => (
          <ErrorNotice
            key={snapshot.id}
            error={error}
            heading={t('export.failedOne', { name: visibleText(snapshotTitle(snapshot, words)) })}
          />
        ))}
      </div>
      <Group justify="flex-end" gap="xs">
        {outcome.files.length === 0 ? null : (
          <Button variant="default" onClick={show}>
            {t('export.show')}
          </Button>
        )}
        <Button variant="default" onClick={tryAgain}>
          {t('export.tryFailedAgain')}
        </Button>
        <Button data-autofocus onClick={close}>
          {t('common:close')}
        </Button>
      </Group>
    </div>
  )
}
