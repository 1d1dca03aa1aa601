import { Button, Group, Modal, ScrollArea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { useImport } from './import-store'
import { ImportedFileRow } from './imported-file-row'
import classes from './import-results.module.css'

/** What became of each file, where there is more to say than that it is open now. */
export function ImportResults() {
  const { t } = useTranslation(['files', 'common'])
  const results = useImport((state) => state.results)
  const failure = useImport((state) => state.failure)
  const dismiss = useImport((state) => state.dismiss)
  const isShown = useImport((state) => state.isShown)
  // What was not imported needs the person's hand, so it comes first.
  const inOrder = results.toSorted((one, other) => Number(one.result.ok) - Number(other.result.ok))
  const imported = results.filter(({ result }) => result.ok).length
  const title =
    results.length === 0
      ? t('import.title')
      : t('import.results.title', { imported, count: results.length })
  return (
    <Modal
      opened={isShown}
      onClose={dismiss}
      title={title}
      size={680}
      scrollAreaComponent={ScrollArea.Autosize}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {failure === null ? null : <ErrorNotice error={failure} heading={t('import.failed')} />}
      {results.length === 0 ? null : (
        <ul className={classes.files} aria-label={t('import.results.list')}>
          {inOrder.map((file, index) => (
            // Names may repeat, and a row holds nothing of its own.
            <ImportedFileRow key={index} imported={file} />
          ))}
        </ul>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={dismiss}>
          {t('common:close')}
        </Button>
      </Group>
    </Modal>
  )
}
