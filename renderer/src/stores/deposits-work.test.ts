import type { AppError } from '@shared/app-error'
import { checkDraft } from '@shared/domain/draft-check'
import type { DepositDraft, DraftId, DraftOrigin } from '@shared/domain/deposit-draft'
import type { ItemColumns } from '@shared/domain/item-columns'
import { lockTest } from '@shared/domain/lock-list'
import type { DepositsView } from '@shared/ipc-contract'
import { readJsonText } from '@shared/json-text'
import { fail, type Result } from '@shared/result'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  threeInventories,
  workStep,
  type InventoryName,
  type WorkStep,
} from '../../../tests/arbitraries/deposit-work'
import { columnsOf } from '../../../tests/arbitraries/items'
import { draftIdOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { faultsOf } from '../../../tests/fakes/draft-rules'
import { fakeDeposits } from '../test/fake-deposits'
import type { DepositsPorts, ItemSource } from './deposits-state'
import { createDepositsStore } from './deposits-store'

const runs = 200
const longest = 40

/** Main behind a slow wire: what is asked is done at once and in order, and answered when the test says. */
function lateMain() {
  const main = fakeDeposits()
  const answers: (() => void)[] = []
  const state = { refusals: 0 }
  const late =
    <Args extends readonly unknown[], Reply>(method: (...args: Args) => Promise<Reply>) =>
    (...args: Args) => {
      const done = method(...args)
      return new Promise<Reply>((resolve) => answers.push(() => resolve(done)))
    }
  const onDisk = <Args extends readonly unknown[]>(
    method: (...args: Args) => Promise<Result<undefined, AppError>>,
  ) =>
    late(async (...args: Args) => {
      if (state.refusals === 0) return method(...args)
      state.refusals -= 1
      return fail<AppError>({ kind: 'disk-full' })
    })
  const api: DepositsPorts['api'] = {
    readDeposits: late(main.readDeposits),
    saveDraft: onDisk(main.saveDraft),
    removeDrafts: onDisk(main.removeDrafts),
    restoreDrafts: onDisk(main.restoreDrafts),
    recordDraft: onDisk(main.recordDraft),
    saveDepositSettings: onDisk(main.saveDepositSettings),
  }
  return {
    api,
    /** The next call that writes fails. */
    refuseOne: () => {
      state.refusals = 1
    },
    /** Its disk has room again. */
    refuseNone: () => {
      state.refusals = 0
    },
    /** Answers all, and what is asked because of the answers. */
    answerAll: async () => {
      while (answers.length > 0) {
        for (const answer of answers.splice(0)) answer()
        for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
      }
    },
    forgetAnswers: () => answers.splice(0),
    kept: async () => {
      const reply = await main.readDeposits()
      if (!reply.ok) throw new Error(reply.error.kind)
      return readJsonText<DepositsView>(reply.value).drafts
    },
  }
}

/** A person at the app, from one start to the next. */
function atWork(columns: readonly ItemColumns[]) {
  const main = lateMain()
  const sources = columns.map((one, place): ItemSource => {
    const origin: DraftOrigin = {
      ...draftOf().origin,
      snapshotId: `s${String(place)}`,
      currencyLocal: place === 2 ? 'eur' : 'rub',
    }
    return { origin, columns: one }
  })
  const snapshots = new Map(sources.map(({ origin, columns: of }) => [origin.snapshotId, of]))
  const removed: DraftId[] = []
  let drafts = 0
  let time = 0
  let tray: DraftId = ''
  const start = () => {
    const store = createDepositsStore({
      api: main.api,
      trayAtStart: tray,
      noteTray: (id) => {
        tray = id
      },
      now: () => (time += 1),
      newDraftId: () => draftIdOf((drafts += 1)),
    })
    void store.getState().load()
    return store
  }
  let store = start()
  const sourceOf = (name: InventoryName) => {
    const source = sources[name]
    if (source === undefined) throw new Error('No such inventory')
    return source
  }
  const startAgain = async () => {
    main.forgetAnswers()
    // A page brings back only what it removed itself.
    removed.length = 0
    store = start()
    await main.answerAll()
  }

  const work = async (step: WorkStep): Promise<void> => {
    const now = store.getState()
    const items = now.open?.draft.items ?? []
    const idsAt = (places: readonly number[]) =>
      places.flatMap((place) => items[place % Math.max(1, items.length)]?.assetId ?? [])
    const draftAt = (place: number) => {
      const all = now.view?.drafts ?? []
      return all[place % Math.max(1, all.length)]?.id ?? ''
    }
    switch (step.kind) {
      case 'add':
        now.add(sourceOf(step.from), step.rows, step.projectId)
        return
      case 'remove':
        now.removeItems(new Set([...idsAt(step.places), ...step.others]))
        return
      case 'set-quantity': {
        const { like } = step
        const item = typeof like === 'number' ? items[like % Math.max(1, items.length)] : like
        if (item !== undefined) now.setQuantity(sourceOf(step.from), item, step.quantity)
        return
      }
      case 'take-over':
        now.takeOver(sourceOf(step.from), step.saved, step.projectId)
        return
      case 'change': {
        const { orderId, projectId } = step
        now.change(projectId === null ? { orderId } : { orderId, projectId })
        return
      }
      case 'check': {
        const { columns: against, origin } = sourceOf(step.against)
        const { open } = now
        if (open === null) return
        const { currencyLocal } = origin
        const { origin: chosenFrom } = open.draft
        now.noteCheck(
          (those) =>
            checkDraft({ items: those, origin: chosenFrom }, { columns: against, currencyLocal }),
          origin,
        )
        return
      }
      case 'accept':
        now.accept(step.places === 'all' ? 'all' : idsAt(step.places))
        return
      case 'lock':
        void now.saveSettings({ locks: step.locks, priceAgeLimit: null })
        return
      case 'open':
        now.openDraft(draftAt(step.place))
        return
      case 'remove-draft': {
        const id = draftAt(step.place)
        removed.push(id)
        void now.remove([id])
        return
      }
      case 'restore-draft': {
        const id = removed[step.place % Math.max(1, removed.length)]
        if (id !== undefined) void now.restore([id])
        return
      }
      case 'record':
        void now.record({ transactionId: 't', createdAt: time, note: '' })
        return
      case 'undo':
      case 'redo':
        now[step.kind]()
        return
      case 'close':
        now.closeDraft()
        return
      case 'answer':
        await main.answerAll()
        return
      case 'refuse':
        main.refuseOne()
        return
      case 'restart':
        now.saveNow()
        await startAgain()
        return
      case 'kill':
        await startAgain()
        return
    }
  }

  return {
    work,
    main,
    store: () => store.getState(),
    faults: async () => {
      const { view, open } = store.getState()
      const shown = view?.drafts ?? []
      const kept = await main.kept()
      return [
        ...(open === null ? [] : faultsInTray(open.draft, view)),
        ...(open !== null && open.history.items !== open.draft.items ? ['another history'] : []),
        ...shown.flatMap((draft) => faultsOf(draft, snapshots)),
        ...kept.flatMap((draft) => faultsOf(draft, snapshots)).map((fault) => `kept: ${fault}`),
        ...usedTwice(shown),
        ...usedTwice(kept).map((fault) => `kept: ${fault}`),
      ]
    },
  }
}

/** What the tray shows is the very draft of the list, free of what is locked, and never a recorded one. */
function faultsInTray(draft: DepositDraft, view: DepositsView | null): readonly string[] {
  const isLocked = lockTest(view?.settings.locks ?? { assetIds: [], names: [] })
  return [
    ...(view?.drafts.includes(draft) === true ? [] : ['a tray beside the list']),
    ...(draft.record === null ? [] : ['a recorded draft in the tray']),
    ...(draft.items.some((item) => isLocked(item)) ? ['a locked item in the tray'] : []),
  ]
}

function usedTwice(drafts: readonly DepositDraft[]): readonly string[] {
  const keys = drafts
    .filter(({ orderId }) => orderId !== '')
    .map(({ projectId, orderId }) => `${orderId} of ${projectId}`)
  return keys.filter((key, place) => keys.indexOf(key) !== place).map((key) => `${key} twice`)
}

const byId = (drafts: readonly DepositDraft[]) =>
  drafts.toSorted((left, right) => left.id.localeCompare(right.id))

const anyWork = {
  inventories: threeInventories.map((all) => all.map(columnsOf)),
  steps: fc.array(workStep, { minLength: 1, maxLength: longest, size: 'max' }),
}

describe('a draft, however it is made', () => {
  it('holds only what its snapshot lets in, nothing twice, and shows exact totals', async () => {
    await fc.assert(
      fc.asyncProperty(anyWork.steps, anyWork.inventories, async (steps, columns) => {
        const person = atWork(columns)
        await person.main.answerAll()
        for (const step of steps) {
          await person.work(step)
          expect(await person.faults()).toEqual([])
        }
        await person.main.answerAll()
        person.main.refuseNone()
        void person.store().saveAgain()
        await person.main.answerAll()
        expect(await person.faults()).toEqual([])
        expect(person.store().savingProblem).toBeNull()
        // What main keeps is what the page shows, once all is answered.
        expect(byId(await person.main.kept())).toEqual(byId(person.store().view?.drafts ?? []))
      }),
      { numRuns: runs },
    )
  })
})
