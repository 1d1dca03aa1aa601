import { Textarea, TextInput } from '@mantine/core'
import type { AppError } from '@shared/app-error'
import { annotationLimits, type Snapshot } from '@shared/domain/snapshot'
import { isSteamId } from '@shared/domain/steam-id'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../components/form-dialog'
import { ErrorNotice } from '../errors/error-notice'
import { useLibrary } from '../stores/use-app-stores'
import { mayNameSteamUser } from './guessed'
import classes from './annotate-dialog.module.css'

interface AnnotateDialogProps {
  readonly snapshot: Snapshot
  readonly onClose: () => void
}

/** What the person says of a snapshot: name, note, and whose it is where the file does not say. */
export function AnnotateDialog({ snapshot, onClose }: AnnotateDialogProps) {
  const { t } = useTranslation('library')
  const annotate = useLibrary((state) => state.annotate)
  const { annotation } = snapshot
  const [name, setName] = useState(annotation.name)
  const [note, setNote] = useState(annotation.note)
  const [steamId, setSteamId] = useState(annotation.steamId)
  const [isTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const steamIdInput = useRef<HTMLInputElement>(null)
  const asksSteamId = mayNameSteamUser(snapshot)
  const isSteamIdWrong = steamId.trim() !== '' && !isSteamId(steamId.trim())

  const save = async () => {
    setTried(true)
    if (isSteamIdWrong) {
      steamIdInput.current?.focus()
      return
    }
    setSaving(true)
    setError(null)
    // Pinned meanwhile or not: that is not what this dialog is about.
    const reply = await annotate(snapshot.id, {
      ...annotation,
      name: name.trim(),
      note: note.trim(),
      steamId: steamId.trim(),
    })
    setSaving(false)
    if (reply.ok) onClose()
    else setError(reply.error)
  }
  return (
    <FormDialog
      title={t('annotate.title')}
      submitLabel={t('annotate.save')}
      isSaving={isSaving}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('annotate.name')}
        placeholder={snapshot.request.steamId}
        maxLength={annotationLimits.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        size="xs"
        label={t('annotate.note')}
        rows={5}
        maxLength={annotationLimits.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {asksSteamId ? (
        <TextInput
          ref={steamIdInput}
          label={t('annotate.steamId')}
          description={t('annotate.steamIdHint')}
          classNames={{ input: classes.mono ?? '' }}
          inputMode="numeric"
          spellCheck={false}
          value={steamId}
          error={isTried && isSteamIdWrong ? t('annotate.notASteamId') : null}
          onChange={(event) => setSteamId(event.currentTarget.value)}
        />
      ) : null}
      {error === null ? null : <ErrorNotice heading={t('annotate.notSaved')} error={error} />}
    </FormDialog>
  )
}
