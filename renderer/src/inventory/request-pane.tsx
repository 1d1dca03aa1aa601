import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRequest } from './inventory-stores'
import { PriceFields } from './price-fields'
import { ProjectFields } from './project-fields'
import { RequestActions } from './request-actions'
import classes from './request-pane.module.css'
import { SteamUserFields } from './steam-user-fields'
import { useRequestForm } from './use-request-form'

/** The form that says whose inventory to fetch, of which game, in which currency. */
export function RequestPane() {
  const { t } = useTranslation('inventory')
  const form = useRequestForm()
  const element = useRef<HTMLFormElement>(null)
  const wanted = useRequest((state) => state.wantedField)
  const wantField = useRequest((state) => state.wantField)
  useEffect(() => {
    if (wanted === null) return
    element.current?.querySelector<HTMLElement>(`[name="${wanted}"]`)?.focus()
    wantField(null)
  }, [wanted, wantField])
  return (
    <form
      ref={element}
      className={classes.form}
      aria-label={t('form.formLabel')}
      autoComplete="off"
      noValidate
      onSubmit={form.submit}
    >
      <div className={classes.fields}>
        <ProjectFields form={form} />
        <SteamUserFields form={form} />
        <PriceFields form={form} />
      </div>
      <RequestActions />
    </form>
  )
}
