import type { AppError } from '@shared/app-error'
import { combinedCsvColumns, type CombinedCsvColumn } from '@shared/domain/combined-csv'
import { csvColumns } from '@shared/domain/inventory-file'
import type { Bridge, CallId, ExportOutcome, FileProgress } from '@shared/ipc-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { makeText } from '../../comparison/make-text'
import type { PreferencesStore } from '../../stores/preferences-store'
import {
  countOf,
  firstScope,
  obstacleTo,
  suggestedName,
  type CombinedExportChoice,
  type CombinedExportSubject,
} from './combined-export-choice'
import { combinedExportOrder } from './combined-export-order'
import { groupsCsv } from './groups-csv'

/** Most characters that the contract takes of a text that the page has made. */
const longestText = 400_000_000

/** How far the dialog is. */
export type CombinedExportPhase =
  | { readonly kind: 'choosing'; readonly problem: CombinedExportProblem | null }
  /** The person chooses a place, then the file is written. */
  | {
      readonly kind: 'exporting'
      readonly callId: CallId
      /** Null before anything is read. */
      readonly progress: FileProgress | null
      readonly isCancelling: boolean
    }
  /** Items of some snapshots are not in the file, or there is none. */
  | { readonly kind: 'incomplete'; readonly outcome: ExportOutcome; readonly missing: number }

/** What did not work; `too-long` is no failure of anything. */
export type CombinedExportProblem =
  { readonly kind: 'failed'; readonly error: AppError } | { readonly kind: 'too-long' }

/** An export from its choices to its end. */
export interface OpenCombinedExport {
  readonly subject: CombinedExportSubject
  readonly choice: CombinedExportChoice
  readonly phase: CombinedExportPhase
}

export interface CombinedExportDone {
  readonly scope: CombinedExportChoice['scope']
  readonly count: number
  readonly file: string
}

export interface CombinedExportState {
  /** Null: the dialog is closed. */
  readonly open: OpenCombinedExport | null
  /** Opens the dialog; does nothing while an export runs. */
  readonly begin: (subject: CombinedExportSubject) => void
  readonly change: (change: Partial<CombinedExportChoice>) => void
  /** Gives what was exported when that is all; null where the person goes on in the dialog. */
  readonly run: () => Promise<CombinedExportDone | null>
  /** Ends what runs, and gives the choices back. */
  readonly cancel: () => void
  /** Closes the dialog, unless an export runs. */
  readonly close: () => void
}

export interface CombinedExportPorts {
  readonly api: Pick<Bridge, 'exportCombined' | 'saveText' | 'cancelCall' | 'on'>
  readonly preferences: PreferencesStore
  readonly newCallId: () => CallId
  /** Lets the page paint. */
  readonly pause: () => Promise<void>
}

export function createCombinedExportStore({
  api,
  preferences,
  newCallId,
  pause,
}: CombinedExportPorts): StoreApi<CombinedExportState> {
  return createStore<CombinedExportState>()((set, get) => {
    const setPhase = (phase: CombinedExportPhase) => {
      const { open } = get()
      if (open !== null) set({ open: { ...open, phase } })
    }
    const isRunning = () => get().open?.phase.kind === 'exporting'
    api.on('fileProgress', (progress) => {
      const phase = get().open?.phase
      if (phase?.kind === 'exporting' && phase.callId === progress.callId) {
        setPhase({ ...phase, progress })
      }
    })

    /** Where it ends without anything to tell of. */
    const backToChoices = (problem: CombinedExportProblem | null) => {
      setPhase({ kind: 'choosing', problem })
      return null
    }

    const exportItems = async (
      { subject, choice }: OpenCombinedExport,
      callId: CallId,
    ): Promise<CombinedExportDone | null> => {
      const { scope, columns } = choice
      rememberColumns(preferences, columns)
      const order = combinedExportOrder(
        subject.inventory,
        scope === 'all' ? null : subject.rows,
        columns,
        suggestedName(subject, scope),
      )
      const reply = await api.exportCombined(order, callId)
      if (!reply.ok) {
        return backToChoices(
          reply.error.kind === 'cancelled' ? null : { kind: 'failed', error: reply.error },
        )
      }
      if (reply.value === null) return backToChoices(null)
      const [file] = reply.value.files
      const missing = countOf(subject, scope) - (file?.items ?? 0)
      if (file === undefined || missing > 0 || reply.value.failed.length > 0) {
        setPhase({ kind: 'incomplete', outcome: reply.value, missing })
        return null
      }
      return { scope, count: file.items, file: file.file }
    }

    const exportGroups = async (
      { subject }: OpenCombinedExport,
      isWanted: () => boolean,
    ): Promise<CombinedExportDone | null> => {
      const { inventory, groups } = subject
      if (groups === null) throw new Error('groups of a view that has none')
      const count = groups.places.length
      const stopping = new AbortController()
      const made = await makeText(groupsCsv(inventory, groups), {
        count,
        limit: longestText,
        signal: stopping.signal,
        onProgress: () => {
          if (!isWanted()) stopping.abort()
        },
        pause,
      })
      if (made.kind === 'cancelled') return backToChoices(null)
      if (made.kind === 'too-long') return backToChoices({ kind: 'too-long' })
      const reply = await api.saveText({
        suggestedName: suggestedName(subject, 'groups'),
        kind: 'csv',
        text: made.text,
      })
      if (!reply.ok) return backToChoices({ kind: 'failed', error: reply.error })
      const file = reply.value?.files[0]
      return file === undefined ? backToChoices(null) : { scope: 'groups', count, file: file.file }
    }

    return {
      open: null,
      begin: (subject) => {
        if (isRunning()) return
        const choice = { scope: firstScope(subject), columns: rememberedColumns(preferences) }
        set({ open: { subject, choice, phase: { kind: 'choosing', problem: null } } })
      },
      change: (change) => {
        const { open } = get()
        if (open?.phase.kind !== 'choosing') return
        set({ open: { ...open, choice: { ...open.choice, ...change } } })
      },
      run: async () => {
        const { open } = get()
        if (open?.phase.kind !== 'choosing' || obstacleTo(open.subject, open.choice) !== null) {
          return null
        }
        const callId = newCallId()
        setPhase({ kind: 'exporting', callId, progress: null, isCancelling: false })
        const isWanted = () => {
          const phase = get().open?.phase
          return phase?.kind === 'exporting' && !phase.isCancelling
        }
        // A million rows are laid out at once: that it has begun is painted first.
        await pause()
        if (!isWanted()) return backToChoices(null)
        const done = await (open.choice.scope === 'groups'
          ? exportGroups(open, isWanted)
          : exportItems(open, callId))
        if (done !== null) set({ open: null })
        return done
      },
      cancel: () => {
        const phase = get().open?.phase
        if (phase?.kind !== 'exporting' || phase.isCancelling) return
        setPhase({ ...phase, isCancelling: true })
        void api.cancelCall(phase.callId)
      },
      close: () => {
        if (!isRunning()) set({ open: null })
      },
    }
  })
}

/** The columns that the person last chose for a CSV, as far as they may follow here. */
function rememberedColumns(preferences: PreferencesStore): readonly CombinedCsvColumn[] {
  const { columns } = preferences.getState().preferences.export
  return combinedCsvColumns.filter((column) => columns.includes(column))
}

/** What stands in front of every line here is for other exports to choose. */
function rememberColumns(preferences: PreferencesStore, chosen: readonly CombinedCsvColumn[]) {
  const { preferences: before, changePreferences } = preferences.getState()
  const wanted = new Set<string>(chosen)
  const choosable = new Set<string>(combinedCsvColumns)
  const columns = csvColumns.filter((column) =>
    choosable.has(column) ? wanted.has(column) : before.export.columns.includes(column),
  )
  changePreferences({ export: { ...before.export, columns } })
}
