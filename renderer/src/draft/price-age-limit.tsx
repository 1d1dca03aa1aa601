import { Button, TextInput } from '@mantine/core'
import type { AppError } from '@shared/app-error'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { useDeposits } from '../stores/use-app-stores'
import { readAgeLimit } from './age-limit-form'
import classes from './price-age.module.css'

/** Where the merchant says from when on prices are old. */
export function PriceAgeLimit({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['draft', 'common'])
  const settings = useDeposits(({ view }) => view?.settings ?? null)
  const saveSettings = useDeposits((state) => state.saveSettings)
  const [typed, setTyped] = useState(String(settings?.priceAgeLimit ?? ''))
  const [isSaving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const reading = readAgeLimit(typed)

  const save = async () => {
    if (reading.kind === 'problem' || settings === null || isSaving) return
    setSaving(true)
    const reply = await saveSettings({ ...settings, priceAgeLimit: reading.limit })
    setSaving(false)
    if (reply.ok) onDone()
    else setError(reply.error)
  }
  return (
    <form
      noValidate
      className={classes.limit}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        data-autofocus
        label={t('age.limit.label')}
        description={t('age.limit.hint')}
        inputMode="numeric"
        value={typed}
        error={reading.kind === 'problem' ? t(`age.limit.problems.${reading.problem}`) : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error === null ? null : <ErrorNotice heading={t('age.limit.notSaved')} error={error} />}
      <div className={classes.actions}>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={isSaving} disabled={settings === null}>
          {t('age.limit.save')}
        </Button>
      </div>
    </form>
  )
}
