import { Button, Group, Modal, ScrollArea } from '@mantine/core'
import type { ImportedFile } from '@shared/ipc-contract'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { useImport } from './import-store'
import { ImportedFileRow } from './imported-file-row'
import classes from './import-results.module.css'
import { RefusedFiles } from './refused-files'
import { sortedResults } from './sorted-results'

/** What became of each file, where there is more to say than that it is open now. */
export function ImportResults() {
  const { t } = useTranslation(['files', 'common'])
  const results = useImport((state) => state.results)
  const failure = useImport((state) => state.failure)
  const dismiss = useImport((state) => state.dismiss)
  const isShown = useImport((state) => state.isShown)
  const title = useTitle(results)
  const { imported, refused } = sortedResults(results)
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
      {imported.length === 0 ? null : (
        <ul className={classes.files} aria-label={t('import.results.list')}>
          {imported.map((file, index) => (
            // Names may repeat, and a row holds nothing of its own.
            <ImportedFileRow key={index} {...file} />
          ))}
        </ul>
      )}
      <RefusedFiles files={refused} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={dismiss}>
          {t('common:close')}
        </Button>
      </Group>
    </Modal>
  )
}

/** How many files there were of each outcome, such as `7 imported, 3 already there, 11 not imported`. */
function useTitle(results: readonly ImportedFile[]): string {
  const { t, i18n } = useTranslation('files')
  if (results.length === 0) return t('import.title')
  const { imported, refused } = sortedResults(results)
  const known = imported.filter(({ inventory }) => inventory.isKnown).length
  const parts = [
    ...(imported.length > known
      ? [t('import.results.imported', { count: imported.length - known })]
      : []),
    ...(known > 0 ? [t('import.results.known', { count: known })] : []),
    ...(refused.length > 0 ? [t('import.results.refused', { count: refused.length })] : []),
  ]
  return new Intl.ListFormat(i18n.language, { type: 'unit' }).format(parts)
}
