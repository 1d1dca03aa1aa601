import type { AppError } from '@shared/app-error'
import { assertNever } from '@shared/domain/assert-never'
import type { AppApi } from '@shared/ipc-contract'
import { fail, ok } from '@shared/result'
import type { UpdatesView, UpdateState, UpdateStep } from '@shared/updates'
import type { Clock } from '../ports/clock'
import type { Desktop } from '../ports/desktop'
import type { UpdateSettingsStore } from '../ports/update-settings'
import type { CopyFacts, UpdateSource } from '../ports/update-source'
import type { Updater } from '../ports/updater'
import { createUpdateDownload } from './update-download'
import {
  hindranceOf,
  isNewer,
  mayCheckByItself,
  releasesPage,
  updateSupport,
  type Work,
} from './update-rules'

export interface UpdatePorts {
  readonly readFacts: () => Promise<CopyFacts>
  /** Made when somebody wants to check for the first time. */
  readonly makeUpdater: (source: UpdateSource) => Updater
  readonly settings: UpdateSettingsStore
  readonly work: () => Promise<Work>
  readonly desktop: Pick<Desktop, 'openInBrowser'>
  readonly clock: Clock
  readonly tell: (view: UpdatesView) => void
}

export interface UpdateService {
  readonly api: Pick<
    AppApi,
    'readUpdates' | 'agreeToUpdateChecks' | 'steerUpdate' | 'openReleasesPage'
  >
  /** Asks once a day, where the person has agreed to that. To be called once the window is there; ends with `close`. */
  readonly run: () => Promise<void>
  /**
   * To be asked when the app is about to quit. True: it waits, since there is something to put in place, and `quit` is called
   * where that does not end the app.
   */
  readonly holdQuit: (quit: () => void) => boolean
  readonly close: () => void
}

/** Milliseconds. */
export const updateTimes = { checkLimit: 30_000, beforeFirstCheck: 10_000, look: 600_000 } as const

/** Newer versions of the app. No step but a daily check, if agreed, without a click. */
export function createUpdateService(ports: UpdatePorts): UpdateService {
  const { settings, clock, desktop } = ports
  const closed = new AbortController()
  let state: UpdateState = { kind: 'unasked' }
  let copy: Promise<CopyFacts> | null = null
  let updater: Updater | null = null
  let isQuitting = false
  /** In this run: the settings may not be written to. */
  let askedAt: number | null = null

  const facts = () => (copy ??= ports.readFacts())
  const view = async (): Promise<UpdatesView> => ({
    support: updateSupport(await facts()),
    automatic: settings.read().automatic,
    state,
  })
  const set = async (next: UpdateState) => {
    state = next
    ports.tell(await view())
  }

  /** Null: this copy does not replace itself. */
  const findUpdater = async (): Promise<Updater | null> => {
    const known = await facts()
    if (known.source === null || updateSupport(known).kind !== 'self') return null
    return (updater ??= ports.makeUpdater(known.source))
  }

  const check = async (found: Updater) => {
    if (!isOpenToCheck(state)) return
    // Known before anything is awaited, so that a second click asks nobody.
    state = { kind: 'checking' }
    const { version: running } = await facts()
    await set(state)
    askedAt = clock.now()
    settings.write({ ...settings.read(), checkedAt: askedAt })
    const answer = await withinLimit(found)
    if (!answer.ok) return set({ kind: 'check-failed', problem: answer.error })
    const update = answer.value
    // The library looks at this, too. What was offered comes from outside.
    return update === null || !isNewer(update.version, running)
      ? set({ kind: 'up-to-date', checkedAt: clock.now() })
      : set({ kind: 'available', update, problem: null })
  }

  const withinLimit = async (found: Updater): ReturnType<Updater['check']> => {
    const over = new AbortController()
    const settled = new AbortController()
    const late = async () => {
      await clock.sleep(updateTimes.checkLimit, settled.signal)
      over.abort()
      return fail({ kind: 'timed-out', seconds: updateTimes.checkLimit / 1000 } as const)
    }
    try {
      return await Promise.race([found.check(over.signal), late()])
    } finally {
      settled.abort()
    }
  }

  const held = async (): Promise<AppError | null> => {
    const because = hindranceOf(await ports.work())
    return because === null ? null : { kind: 'update-held', because }
  }

  const download = createUpdateDownload({
    clock,
    held,
    set,
    read: () => state,
    closed: closed.signal,
  })

  /** Resolves only where it came to nothing. */
  const install = async (found: Updater, restart: boolean) => {
    const before = state
    if (before.kind !== 'ready') return
    const { update } = before
    const hindrance = await held()
    // Another click came first.
    if (state !== before) return
    if (hindrance !== null) return set({ kind: 'ready', update, atQuit: false, problem: hindrance })
    await set({ kind: 'installing', update })
    const problem = await found.install(restart)
    return set({ kind: 'ready', update, atQuit: false, problem })
  }

  const take = (step: UpdateStep, found: Updater): Promise<void> | undefined => {
    switch (step) {
      case 'check':
        return check(found)
      case 'download':
        return download.start(found)
      case 'stop':
        return download.stop()
      case 'restart':
        isQuitting = true
        return install(found, true).finally(() => {
          isQuitting = false
        })
      case 'at-quit':
      case 'not-at-quit':
        if (state.kind !== 'ready') return undefined
        return set({ ...state, atQuit: step === 'at-quit', problem: null })
      default:
        return assertNever(step)
    }
  }

  const installThenQuit = async (found: Updater, quit: () => void) => {
    try {
      await install(found, false)
    } finally {
      quit()
    }
  }

  return {
    api: {
      readUpdates: async () => ok(await view()),
      async agreeToUpdateChecks(automatic) {
        const kept = settings.write({ ...settings.read(), automatic })
        if (kept.ok) ports.tell(await view())
        return kept
      },
      async steerUpdate(step) {
        const found = await findUpdater()
        if (found === null) return fail({ kind: 'update-not-possible' })
        await take(step, found)
        return ok()
      },
      async openReleasesPage() {
        const page = releasesPage(await facts())
        if (page === null) return fail({ kind: 'update-not-possible' })
        await desktop.openInBrowser(page)
        return ok()
      },
    },

    async run() {
      await clock.sleep(updateTimes.beforeFirstCheck, closed.signal)
      while (!closed.signal.aborted) {
        // Nothing of this is looked at, not even the package's own files, as long as nobody has agreed.
        const kept = settings.read()
        if (kept.automatic && isOpenToCheck(state)) {
          const may = mayCheckByItself({
            ...(await ports.work()),
            automatic: kept.automatic,
            checkedAt: askedAt ?? kept.checkedAt,
            now: clock.now(),
          })
          const found = may ? await findUpdater() : null
          if (found !== null) await check(found)
        }
        await clock.sleep(updateTimes.look, closed.signal)
      }
    },

    holdQuit(quit) {
      if (isQuitting || updater === null || state.kind !== 'ready' || !state.atQuit) return false
      isQuitting = true
      void installThenQuit(updater, quit)
      return true
    },

    close: () => closed.abort(),
  }
}

/** An update that is being fetched or waits to be put in place is not asked for anew. */
function isOpenToCheck({ kind }: UpdateState): boolean {
  return (
    kind === 'unasked' || kind === 'up-to-date' || kind === 'check-failed' || kind === 'available'
  )
}
