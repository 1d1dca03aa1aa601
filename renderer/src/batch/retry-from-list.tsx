import { Button, Group, Text, Textarea } from '@mantine/core'
import type { BatchRow } from '@shared/batch'
import type { SteamUser } from '@shared/domain/trade-url'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../components/form-dialog'
import type { KnownBatch } from '../stores/known-batch'
import { fileProblemWords } from './file-problem-words'
import { ListFileButton } from './list-file-button'
import { LongText, mostShown } from './long-text'
import classes from './new-batch.module.css'
import { readBatchFile, type BatchFileProblem } from './read-batch-file'
import { readInSlices } from './read-in-slices'
import type { BatchSteps } from './use-batch-steps'

const noList = { text: '', file: '' }

interface RetryFromListProps {
  readonly known: KnownBatch
  readonly steps: BatchSteps
  readonly onClose: () => void
}

/** Asks for the list again, where the trade tokens are gone: whom it names and what is to be tried again are matched. */
export function RetryFromList({ known, steps, onClose }: RetryFromListProps) {
  const { t, i18n } = useTranslation('batch')
  const [{ text, file }, setList] = useState(noList)
  const [fileProblem, setFileProblem] = useState<BatchFileProblem | null>(null)
  const takeFiles = async (files: readonly File[]) => {
    const read = await readBatchFile(files)
    if (read.ok) setList(read.value)
    setFileProblem(read.ok ? null : read.error)
  }
  const open = known.batch.rows.filter(canBeRetried)
  const named = useNamed(text)
  const matched = open.filter(({ steamId }) => named.has(steamId))
  const retry = async () => {
    if (matched.length === 0) return
    const steamUsers = matched.flatMap(({ steamId }) => named.get(steamId) ?? [])
    if (await steps.retryWith(steamUsers)) onClose()
  }
  return (
    <FormDialog
      title={t('again.title')}
      submitLabel={t('again.retry')}
      isSaving={steps.busy === 'retry'}
      onSubmit={() => void retry()}
      onClose={onClose}
    >
      <Text data-selectable>{t('again.text')}</Text>
      <Group gap="xs">
        <ListFileButton onFiles={(files) => void takeFiles(files)} />
        {text === '' ? null : (
          <Button variant="subtle" color="gray" onClick={() => setList(noList)}>
            {t('new.clear')}
          </Button>
        )}
      </Group>
      {fileProblem === null ? null : (
        <div role="alert" className={classes.notice} data-tone="bad">
          <IconAlertTriangle size={16} aria-hidden />
          <span>{fileProblemWords(fileProblem, t, i18n.language)}</span>
        </div>
      )}
      {text.length > mostShown ? (
        <LongText text={text} file={file} />
      ) : (
        <Textarea
          label={t('again.list')}
          placeholder={t('new.usersPlaceholder')}
          data-autofocus
          rows={8}
          wrap="off"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setList({ text: event.currentTarget.value, file: '' })}
        />
      )}
      <Text role="status" size="sm">
        {t('again.matched', { matched: matched.length, count: open.length })}
      </Text>
    </FormDialog>
  )
}

function canBeRetried({ state }: BatchRow): boolean {
  return state.kind === 'failed' || state.kind === 'skipped'
}

const nobody: ReadonlyMap<string, SteamUser> = new Map()

/** The Steam users that the text names, by their Steam ID. */
function useNamed(text: string): ReadonlyMap<string, SteamUser> {
  const [named, setNamed] = useState(nobody)
  useEffect(() => {
    const stopping = new AbortController()
    const read = async () => {
      // A Steam user has one trade token for all games.
      const reading = await readInSlices(text, ['cs2'], stopping.signal)
      if (reading === null) return
      setNamed(
        new Map(
          reading.targets.map(({ steamId, tradeToken }) => [steamId, { steamId, tradeToken }]),
        ),
      )
    }
    void read()
    return () => stopping.abort()
  }, [text])
  return named
}
