import { NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core'
import type { AppError } from '@shared/app-error'
import { bytesOf, snapshotsOverLimit, type LibraryView } from '@shared/domain/kept-snapshots'
import type { Snapshot } from '@shared/domain/snapshot'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../components/confirm-dialog'
import { FormDialog } from '../components/form-dialog'
import { sizeText } from '../components/size-text'
import { ErrorNotice } from '../errors/error-notice'
import { useLibrary } from '../stores/use-app-stores'
import { formOfLimit, limitUnits, readLimit, type LimitUnit } from './limit-form'
import classes from './limit-dialog.module.css'

interface LimitDialogProps {
  readonly view: LibraryView
  readonly onClose: () => void
}

/** How much the library may hold. What would go because of it is said, and asked for, before. */
export function LimitDialog({ view, onClose }: LimitDialogProps) {
  const { t, i18n } = useTranslation('library')
  const setLimit = useLibrary((state) => state.setLimit)
  const [form, setForm] = useState(() => formOfLimit(view.limit))
  const [isAsking, setAsking] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const reading = readLimit(form)
  const going = reading.kind === 'limit' ? snapshotsOverLimit(view.snapshots, reading.limit) : []
  const goingWords = useGoingWords(going)
  const effect =
    reading.kind === 'problem'
      ? t('limit.notValid')
      : going.length > 0
        ? goingWords
        : t('limit.nothingGoes')
  // Only what is pinned can still be over the limit then.
  const left = bytesOf(view.snapshots) - bytesOf(going)
  const isOver = reading.kind === 'limit' && reading.limit !== null && left > reading.limit
  const pinnedSize = sizeText(left, i18n.language)

  const save = async () => {
    if (reading.kind === 'problem') return
    setAsking(false)
    setError(null)
    setSaving(true)
    const reply = await setLimit(reading.limit)
    setSaving(false)
    if (reply.ok) onClose()
    else setError(reply.error)
  }
  const submit = () => {
    if (reading.kind === 'problem') return
    if (going.length > 0) setAsking(true)
    else void save()
  }
  if (isAsking) {
    return (
      <ConfirmDialog
        opened
        title={t('limit.ask', { count: going.length })}
        text={goingWords}
        confirmLabel={t('limit.confirm', { count: going.length })}
        onConfirm={() => void save()}
        onCancel={() => setAsking(false)}
      />
    )
  }
  return (
    <FormDialog
      title={t('limit.title')}
      submitLabel={t('limit.save')}
      isSaving={isSaving}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text data-selectable>
        {t('limit.text', { used: sizeText(bytesOf(view.snapshots), i18n.language) })}
      </Text>
      <Radio.Group
        aria-label={t('limit.title')}
        value={form.kind}
        onChange={(kind) => setForm({ ...form, kind: kind === 'none' ? 'none' : 'limit' })}
      >
        <Stack gap={8}>
          <Radio size="xs" value="none" label={t('limit.none')} />
          <Radio size="xs" value="limit" label={t('limit.some')} />
        </Stack>
      </Radio.Group>
      <div className={classes.amount}>
        <TextInput
          data-autofocus
          aria-label={t('limit.amount')}
          className={classes.number}
          inputMode="decimal"
          value={form.amount}
          error={reading.kind === 'problem' ? t(`limit.problems.${reading.problem}`) : null}
          onChange={(event) =>
            setForm({ ...form, kind: 'limit', amount: event.currentTarget.value })
          }
        />
        <NativeSelect
          aria-label={t('limit.unit')}
          value={form.unit}
          data={limitUnits.map((unit) => ({ value: unit, label: t(`limit.units.${unit}`) }))}
          onChange={(event) =>
            setForm({ ...form, kind: 'limit', unit: event.currentTarget.value as LimitUnit })
          }
        />
      </div>
      <output className={classes.effect} data-warns={going.length > 0}>
        {isOver ? t('limit.pinnedStay', { words: effect, size: pinnedSize }) : effect}
      </output>
      {error === null ? null : <ErrorNotice heading={t('limit.notSaved')} error={error} />}
    </FormDialog>
  )
}

/** How many go, from when, and how much room that makes. Oldest first. */
function useGoingWords(going: readonly Snapshot[]): string {
  const { t, i18n } = useTranslation('library')
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  const [oldest] = going
  const newest = going.at(-1)
  if (oldest === undefined || newest === undefined) return ''
  const [from, to] = [day.format(oldest.takenAt), day.format(newest.takenAt)]
  const size = sizeText(bytesOf(going), i18n.language)
  return from === to
    ? t('limit.goingOfDay', { count: going.length, from, size })
    : t('limit.going', { count: going.length, from, to, size })
}
