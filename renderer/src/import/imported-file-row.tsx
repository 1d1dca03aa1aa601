import { Button } from '@mantine/core'
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { useImport } from './import-store'
import { factWords, noteWords } from './reading-words'
import classes from './import-results.module.css'
import type { FileIn } from './sorted-results'

/** A file that was imported: what it was read as, what it did not say and what had to be bent. */
export function ImportedFileRow({ file, inventory }: FileIn) {
  const { t } = useTranslation('files')
  const open = useImport((state) => state.open)
  return (
    <li className={classes.file}>
      <div className={classes.body}>
        <UserText text={file} wrap className={classes.name} />
        <Imported file={file} inventory={inventory} />
      </div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('import.results.openFile', { file: visibleText(file) })}
        onClick={() => open(inventory.snapshot)}
      >
        {t('import.results.open')}
      </Button>
    </li>
  )
}

function Imported({ file, inventory }: FileIn) {
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
