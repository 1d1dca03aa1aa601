import type { AppError } from '@shared/app-error'
import { assertNever } from '@shared/domain/assert-never'
import type { Bridge, CallId, ExportOutcome, FileProgress } from '@shared/ipc-contract'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PreferencesStore } from '../stores/preferences-store'
import {
  choiceProblem,
  firstScope,
  orderOf,
  type ExportChoice,
  type ExportSubject,
} from './export-choice'

/** How far the dialog is. */
export type ExportPhase =
  | { readonly kind: 'choosing'; readonly problem: AppError | null }
  /** The person chooses a place, then the files are written. */
  | {
      readonly kind: 'exporting'
      readonly callId: CallId
      /** Null before the first item is written. */
      readonly progress: FileProgress | null
      readonly isCancelling: boolean
    }
  /** Some of several could not be exported. */
  | { readonly kind: 'incomplete'; readonly outcome: ExportOutcome }

/** An export from its choices to its end. */
export interface OpenExport {
  readonly subject: ExportSubject
  readonly choice: ExportChoice
  readonly phase: ExportPhase
}

export interface ExportState {
  /** Null: the dialog is closed. */
  readonly open: OpenExport | null
  /** Opens the dialog; does nothing while an export runs, or where there is nothing to export. */
  readonly begin: (subject: ExportSubject) => void
  readonly change: (change: Partial<ExportChoice>) => void
  /** Gives what was exported when that is all; null where the person goes on in the dialog. */
  readonly run: () => Promise<ExportOutcome | null>
  /** Ends what runs, and gives the choices back. */
  readonly cancel: () => void
  /** Closes the dialog, unless an export runs. */
  readonly close: () => void
}

export type ExportStore = StoreApi<ExportState>

export interface ExportPorts {
  readonly api: Pick<Bridge, 'exportSnapshots' | 'cancelCall' | 'on'>
  readonly preferences: PreferencesStore
  readonly newCallId: () => CallId
}

export function createExportStore({ api, preferences, newCallId }: ExportPorts): ExportStore {
  return createStore<ExportState>()((set, get) => {
    const setPhase = (phase: ExportPhase) => {
      const { open } = get()
      if (open !== null) set({ open: { ...open, phase } })
    }
    api.on('fileProgress', (progress) => {
      const phase = get().open?.phase
      if (phase?.kind === 'exporting' && phase.callId === progress.callId) {
        setPhase({ ...phase, progress })
      }
    })

    return {
      open: null,
      begin: (subject) => {
        if (get().open?.phase.kind === 'exporting' || subject.snapshots.length === 0) return
        const { format, columns } = preferences.getState().preferences.export
        const choice = { scope: firstScope(subject), format, columns }
        set({ open: { subject, choice, phase: { kind: 'choosing', problem: null } } })
      },
      change: (change) => {
        const { open } = get()
        if (open?.phase.kind !== 'choosing') return
        set({ open: { ...open, choice: { ...open.choice, ...change } } })
      },
      run: async () => {
        const { open } = get()
        if (open?.phase.kind !== 'choosing' || choiceProblem(open.subject, open.choice) !== null) {
          return null
        }
        const { format, columns } = open.choice
        preferences.getState().changePreferences({ export: { format, columns } })
        const callId = newCallId()
        setPhase({ kind: 'exporting', callId, progress: null, isCancelling: false })
        const reply = await api.exportSnapshots(orderOf(open.subject, open.choice), callId)
        if (!reply.ok) {
          const problem = reply.error.kind === 'cancelled' ? null : reply.error
          setPhase({ kind: 'choosing', problem })
          return null
        }
        // The person chose no place: the choices are there still.
        if (reply.value === null) {
          setPhase({ kind: 'choosing', problem: null })
          return null
        }
        if (reply.value.failed.length > 0) {
          setPhase({ kind: 'incomplete', outcome: reply.value })
          return null
        }
        set({ open: null })
        return reply.value
      },
      cancel: () => {
        const phase = get().open?.phase
        if (phase?.kind !== 'exporting' || phase.isCancelling) return
        setPhase({ ...phase, isCancelling: true })
        void api.cancelCall(phase.callId)
      },
      close: () => {
        const { open } = get()
        if (open === null) return
        switch (open.phase.kind) {
          case 'choosing':
          case 'incomplete':
            set({ open: null })
            break
          case 'exporting':
            break
          default:
            assertNever(open.phase)
        }
      },
    }
  })
}
