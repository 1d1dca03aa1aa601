import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** Asks for a file with a list of Steam users. */
export function ListFileButton({
  onFiles,
}: {
  readonly onFiles: (files: readonly File[]) => void
}) {
  const { t } = useTranslation('batch')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={14} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('new.openFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('new.file')}
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file may be chosen again, after it was mended.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
