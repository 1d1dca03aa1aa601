import type { InventoryFormValues } from '@shared/preferences'
import type { ProjectView } from '@shared/ipc-contract'
import type { ChangeEvent, FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences, useProjectInUse } from '../stores/use-app-stores'
import { useInventory, useRequest } from './inventory-stores'
import { problemWords } from './problem-words'
import { firstProblem, formProblems, liveProblems, requestOf, type FormField } from './request-form'
import { formValues } from './request-store'

/** What an input of the form needs. */
export interface FieldProps {
  readonly name: FormField
  readonly value: string
  readonly error: string | null
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => void
}

export interface RequestFormModel {
  readonly values: InventoryFormValues
  readonly project: ProjectView | null
  readonly change: (change: Partial<InventoryFormValues>) => void
  readonly field: (name: FormField) => FieldProps
  /** Sends the form, or leads to the first field that is in the way. */
  readonly submit: (event: FormEvent<HTMLFormElement>) => void
}

export function useRequestForm(): RequestFormModel {
  const { t } = useTranslation('inventory')
  const project = useProjectInUse()
  const kept = usePreferences((state) => state.preferences.form)
  const tradeUrl = useRequest((state) => state.tradeUrl)
  const tradeToken = useRequest((state) => state.tradeToken)
  const tried = useRequest((state) => state.problems)
  const change = useRequest((state) => state.change)
  const setProblems = useRequest((state) => state.setProblems)
  const fetch = useInventory((state) => state.fetch)

  const values = { ...formValues(kept, { tradeUrl, tradeToken }), projectId: project?.id ?? '' }
  const problems = { ...tried, ...liveProblems(values) }

  return {
    values,
    project,
    change,
    field: (name) => {
      const problem = problems[name]
      return {
        name,
        value: values[name],
        error: problem === undefined ? null : problemWords(name, problem, t),
        onChange: (event) => change({ [name]: event.currentTarget.value }),
      }
    },
    submit: (event) => {
      event.preventDefault()
      const found = formProblems(values)
      setProblems(found)
      const first = firstProblem(found)
      if (first === null) {
        void fetch(requestOf(values, project?.defaultCurrency ?? ''), values.keepTradeToken)
      } else event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
    },
  }
}
