import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FormProblems } from '../inventory/request-form'
import type { AppStores } from '../stores/app-stores'
import { useAppStores } from '../stores/use-app-stores'
import { usualConcurrency, type BatchFormValues } from './batch-form'
import { readBatchFile, type BatchFileProblem } from './read-batch-file'

/** The batch that is being put together. Its text has trade tokens: it lives here, in memory, and nowhere else. */
export interface NewBatchState {
  readonly text: string
  /** The file that the text came from; empty: it was typed or pasted. */
  readonly file: string
  readonly fileProblem: BatchFileProblem | null
  /** What stood there before a file took its place; null: nothing did. */
  readonly replaced: { readonly text: string; readonly file: string } | null
  readonly values: BatchFormValues
  /** What stood in the way of the last try to start; a field's problem goes when the field changes. */
  readonly problems: FormProblems
  readonly changeText: (text: string) => void
  readonly change: (change: Partial<BatchFormValues>) => void
  readonly setProblems: (problems: FormProblems) => void
  /** Takes the text of the one file, or says why not. */
  readonly takeFiles: (files: readonly File[]) => Promise<void>
  readonly putBack: () => void
  readonly dismissFileProblem: () => void
  /** After the start: the Steam users and the name go, what is asked for them stays for the next batch. */
  readonly clear: () => void
}

type NewBatchStore = StoreApi<NewBatchState>

function createNewBatchStore(values: BatchFormValues): NewBatchStore {
  return createStore<NewBatchState>()((set, get) => ({
    text: '',
    file: '',
    fileProblem: null,
    replaced: null,
    values,
    problems: {},
    changeText: (text) => set({ text, replaced: null, ...(text === '' ? { file: '' } : {}) }),
    change: (change) => {
      const { problems } = get()
      set({
        values: { ...get().values, ...change },
        problems: Object.fromEntries(
          Object.entries(problems).filter(([field]) => !Object.hasOwn(change, field)),
        ),
      })
    },
    setProblems: (problems) => set({ problems }),
    takeFiles: async (files) => {
      const read = await readBatchFile(files)
      if (!read.ok) {
        set({ fileProblem: read.error })
        return
      }
      const { text, file } = get()
      set({
        ...read.value,
        fileProblem: null,
        replaced: text.trim() === '' ? null : { text, file },
      })
    },
    putBack: () => {
      const { replaced } = get()
      if (replaced !== null) set({ ...replaced, replaced: null })
    },
    dismissFileProblem: () => set({ fileProblem: null }),
    clear: () => {
      const emptied = { ...get().values, name: '' }
      set({ text: '', file: '', fileProblem: null, replaced: null, values: emptied })
    },
  }))
}

const storeOfApp = new WeakMap<AppStores, NewBatchStore>()

export function newBatchOf(app: AppStores): NewBatchStore {
  const known = storeOfApp.get(app)
  if (known !== undefined) return known
  const { game, currency, multiplier, customCurrency, customCurrencyRate } =
    app.preferences.getState().preferences.form
  const store = createNewBatchStore({
    name: '',
    projectId: '',
    games: [game],
    currency,
    multiplier,
    customCurrency,
    customCurrencyRate,
    keepTradeTokens: false,
    concurrency: usualConcurrency,
  })
  storeOfApp.set(app, store)
  return store
}

export function useNewBatch<Selected>(select: (state: NewBatchState) => Selected): Selected {
  return useStore(newBatchOf(useAppStores()), select)
}
