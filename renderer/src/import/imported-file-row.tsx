import type { AppError } from '@shared/app-error'
import type { ImportedFile, ImportedInventory } from '@shared/ipc-contract'
import { Button } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { describeError } from '../errors/describe-error'
import { useVersions } from '../stores/use-app-stores'
import { useImport } from './import-store'
import { factWords, noteWords } from './reading-words'
import classes from './import-results.module.css'

/** One file: what it was read as, what it did not say and what had to be bent, or why it was not imported. */
export function ImportedFileRow({ imported }: { readonly imported: ImportedFile }) {
  const { t } = useTranslation('files')
  const open = useImport((state) => state.open)
  const { file, result } = imported
  return (
    <li className={classes.file}>
      <div className={classes.body}>
        <UserText text={file} wrap className={classes.name} />
        {result.ok ? (
          <Imported file={file} inventory={result.value} />
        ) : (
          <NotImported error={result.error} />
        )}
      </div>
      {result.ok ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('import.results.openFile', { file: visibleText(file) })}
          onClick={() => open(result.value.snapshot)}
        >
          {t('import.results.open')}
        </Button>
      ) : null}
    </li>
  )
}

interface ImportedProps {
  readonly file: string
  readonly inventory: ImportedInventory
}

function Imported({ file, inventory }: ImportedProps) {
  const { t: files, i18n } = useTranslation('files')
  const { t: words } = useTranslation('inventory')
  const all = { files, inventory: words, language: i18n.language }
  const notes = noteWords(inventory, all)
  return (
    <>
      <p className={classes.line}>
        <IconCircleCheck size={14} className={classes.mark} data-tone="good" aria-hidden />
        {factWords(inventory, all).join(' · ')}
      </p>
      {notes.length === 0 ? null : (
        <ul
          className={classes.notes}
          aria-label={files('import.results.noteList', { file: visibleText(file) })}
        >
          {notes.map((note) => (
            <li key={note} className={classes.line}>
              <IconInfoCircle size={14} className={classes.mark} data-tone="warn" aria-hidden />
              {note}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function NotImported({ error }: { readonly error: AppError }) {
  const { t } = useTranslation('errors')
  const { platform } = useVersions()
  const { title, remedy, technical } = describeError(error, t, platform)
  return (
    <>
      <p className={classes.line}>
        <IconAlertCircle size={14} className={classes.mark} data-tone="bad" aria-hidden />
        <strong>{title}</strong>
      </p>
      <p className={classes.remedy}>{remedy}</p>
      {technical.length === 0 ? null : (
        <dl className={classes.technical}>
          {technical.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{visibleText(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
