import type { InventoryFormValues } from '@shared/preferences'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PreferencesStore } from '../stores/preferences-store'
import { changeForm, keptForm, type FormField, type FormProblems } from './request-form'

/**
 * The request form. What may be kept lives in the preferences; the Trade URL and its token stay here, and reach the
 * preferences only if the person asked for that.
 */
export interface RequestState {
  readonly tradeUrl: string
  readonly tradeToken: string
  /** What stood in the way of the last try to send; a field's problem goes when the field changes. */
  readonly problems: FormProblems
  /** What a snapshot's question lacked when it was to be asked again; empty as soon as the form changes. */
  readonly lackingFields: readonly FormField[]
  /** The field that is to have the focus as soon as it is in sight; null: none. */
  readonly wantedField: FormField | null
  readonly change: (change: Partial<InventoryFormValues>) => void
  readonly setProblems: (problems: FormProblems) => void
  /** Leads to the first of the fields without which a snapshot's question can't be asked again. */
  readonly lackFields: (fields: readonly FormField[]) => void
  readonly wantField: (field: FormField | null) => void
}

export type RequestStore = StoreApi<RequestState>

export function createRequestStore(preferences: PreferencesStore): RequestStore {
  return createStore<RequestState>()((set, get) => ({
    tradeUrl: preferences.getState().preferences.form.tradeUrl,
    tradeToken: preferences.getState().preferences.form.tradeToken,
    problems: {},
    lackingFields: [],
    wantedField: null,
    change: (change) => {
      const { form } = preferences.getState().preferences
      const before = formValues(form, get())
      const next = changeForm(before, change)
      const changed = Object.entries(next).filter(
        ([name, value]) => before[name as keyof InventoryFormValues] !== value,
      )
      const gone = new Set(changed.map(([name]) => name))
      set({
        tradeUrl: next.tradeUrl,
        tradeToken: next.tradeToken,
        lackingFields: [],
        problems: Object.fromEntries(
          Object.entries(get().problems).filter(([field]) => !gone.has(field)),
        ),
      })
      preferences.getState().changePreferences({ form: keptForm(next) })
    },
    setProblems: (problems) => set({ problems }),
    lackFields: (fields) => set({ lackingFields: fields, wantedField: fields[0] ?? null }),
    wantField: (wantedField) => set({ wantedField }),
  }))
}

/** The whole form, out of its kept part and the part that lasts until the app quits. */
export function formValues(
  kept: InventoryFormValues,
  { tradeUrl, tradeToken }: Pick<RequestState, 'tradeUrl' | 'tradeToken'>,
): InventoryFormValues {
  return { ...kept, tradeUrl, tradeToken }
}
