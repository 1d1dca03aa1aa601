import { choosableRows } from '@shared/domain/choose-items-selection'
import { rowsOfSameName } from '@shared/domain/choose-items'
import { nameAt } from '@shared/domain/item-columns'
import type { TFunction } from 'i18next'
import { showTrayDraft } from '../deposits/deposits-screen-store'
import { describeError } from '../errors/describe-error'
import type { ShownInventory } from '../inventory/inventory-store'
import type { AppStores } from '../stores/app-stores'
import type { ChoosingStop } from '../stores/deposits-state'
import { rulesOf } from '../stores/rules-of'
import { addRows, areAllChosen, removeRows } from './choose-rows'
import { tell, tellWithUndo } from './choosing-toast'
import { toggleLocks, type LockTarget } from './toggle-locks'
import { refusalWords, singleRefusalWords } from './refusal-words'

/** Words of choices, and of the failures that can befall them. */
export interface ChoosingWords {
  readonly t: TFunction<'choosing'>
  readonly errors: TFunction<'errors'>
}

/** How loud a choice is. `box`: the box that was clicked shows it, so only a refusal is told. */
export type Telling = 'all' | 'box'

export interface ChoosingActions {
  /** Puts rows in; tells how many that were, and what kept the others out. */
  readonly add: (rows: Iterable<number>, telling?: Telling) => void
  /** Takes rows out. */
  readonly remove: (rows: Iterable<number>, telling?: Telling) => void
  /** Puts rows in; where all of them that may be chosen are in, takes them out. */
  readonly toggle: (rows: Uint32Array, telling?: Telling) => void
  /** Puts in every item of these that may be chosen, and passes over the others. */
  readonly addChoosable: (rows: Uint32Array) => void
  /** Puts in every item with the name of this one. */
  readonly sameName: (row: number) => void
  /** Locks the asset ids or the names of these rows; where all are locked, unlocks them. */
  readonly lock: (rows: Uint32Array, target: LockTarget) => void
}

/** Everything that chooses items of one inventory: through the store, and telling what came of it. */
export function choosingActions(
  app: AppStores,
  inventory: ShownInventory,
  words: ChoosingWords,
): ChoosingActions {
  const { t } = words
  const { columns, end } = inventory
  const undo = { label: t('done.undo'), run: () => void app.deposits.getState().undo() }

  const stopped = (stop: ChoosingStop | 'reading', again: () => void) => {
    const { problem, load } = app.deposits.getState()
    if (stop === 'reading') {
      tell(app, t('stopped.reading'))
    } else if (stop === 'findings-open') {
      const show = () => showTrayDraft(app)
      tell(app, t('stopped.findings-open'), { label: t('stopped.showFindings'), run: show })
    } else if (problem === null) {
      tell(app, t('stopped.loading'))
    } else {
      const { title } = describeError(problem, words.errors, app.start.versions.platform)
      const tryAgain = async () => {
        await load()
        again()
      }
      const run = () => void tryAgain()
      tell(app, t('stopped.not-loaded', { why: title }), { label: t('stopped.tryAgain'), run })
    }
  }

  const add = (rows: Iterable<number>, telling: Telling = 'all') => {
    const before = app.deposits.getState().open?.draft.id ?? null
    const addition = addRows(app, inventory, rows)
    if (addition === 'reading') {
      stopped('reading', () => undefined)
      return
    }
    if (!addition.ok) {
      stopped(addition.error, () => add(rows, telling))
      return
    }
    const { added, refused } = addition.value
    const isOther =
      added > 0 && before !== null && before !== app.deposits.getState().open?.draft.id
    const single = added > 0 ? null : singleRefusalWords(refused, (row) => nameAt(columns, row), t)
    const refusal = single ?? refusalWords(refused, added, t)
    if (telling === 'box' && added === 1 && refusal === null && !isOther) return
    const told = [
      added > 0 ? t('done.added', { count: added }) : null,
      refusal,
      isOther ? t('done.newDraft') : null,
    ].filter((part) => part !== null)
    const message = told.length === 0 ? t('done.nothing') : told.join(t('done.separator'))
    if (added > 0) tellWithUndo(app, message, undo)
    else tell(app, message)
  }

  const remove = (rows: Iterable<number>, telling: Telling = 'all') => {
    const count = removeRows(app, inventory, rows)
    if (telling === 'box' && count === 1) return
    if (count === 0) tell(app, t('done.nothingToRemove'))
    else tellWithUndo(app, t('done.removed', { count }), undo)
  }

  return {
    add,
    remove,
    toggle: (rows, telling) =>
      areAllChosen(app, inventory, rows) ? remove(rows, telling) : add(rows, telling),
    addChoosable: (rows) => {
      const { view } = app.deposits.getState()
      const isKnown = view !== null && end !== null
      add(isKnown ? choosableRows(rulesOf(columns, view.settings.locks), rows) : rows)
    },
    sameName: (row) => add(rowsOfSameName(columns, row)),
    lock: (rows, target) => void toggleLocks(app, inventory, rows, target, words),
  }
}
