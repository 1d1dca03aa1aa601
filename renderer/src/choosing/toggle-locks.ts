import { isAssetId } from '@shared/domain/asset-id-list'
import { noLocks, type LockList } from '@shared/domain/deposit-draft'
import { nameAt } from '@shared/domain/item-columns'
import { addLocks, lockTest, removeLocks } from '@shared/domain/lock-list'
import { visibleText } from '../components/visible-text'
import { describeError } from '../errors/describe-error'
import type { ShownInventory } from '../inventory/inventory-store'
import type { AppStores } from '../stores/app-stores'
import { changeLocks } from './change-locks'
import type { ChoosingWords } from './choosing-actions'
import { tell, tellWithUndo } from './choosing-toast'

/** What a lock is put on. */
export type LockTarget = 'item' | 'name'

/** Locks what these rows name; where all of that is locked, unlocks it. Tells what came of it, with Undo. */
export async function toggleLocks(
  app: AppStores,
  inventory: ShownInventory,
  rows: Uint32Array,
  target: LockTarget,
  words: ChoosingWords,
): Promise<void> {
  const { t } = words
  const wanted = locksOf(inventory, rows, target)
  if (countOf(wanted) === 0) {
    tell(app, t(target === 'item' ? 'lock.noAssetId' : 'lock.noName'))
    return
  }
  const itemsBefore = app.deposits.getState().open?.draft.items
  let isUnlocking = false
  let changed: LockList = noLocks
  let beyond = 0
  const reply = await changeLocks(app, (locks) => {
    const fresh = withoutLocked(wanted, locks)
    isUnlocking = countOf(fresh) === 0
    changed = isUnlocking ? wanted : fresh
    if (isUnlocking) return removeLocks(locks, wanted)
    const addition = addLocks(locks, fresh)
    beyond = addition.beyond
    return addition.locks
  })
  if (!reply.ok) {
    const { error } = reply
    const why =
      error.kind === 'not-loaded'
        ? t('stopped.loading')
        : describeError(error, words.errors, app.start.versions.platform).title
    tell(app, t('lock.failed', { why }))
    return
  }
  const items = app.deposits.getState().open?.draft.items
  const left = (itemsBefore?.length ?? 0) - (items?.length ?? 0)
  const told = [
    lockedWords(changed, target, isUnlocking, t),
    left > 0 ? t('lock.leftDraft', { count: left }) : null,
    beyond > 0 ? t('lock.beyond', { count: beyond }) : null,
  ].filter((part) => part !== null)
  const run = async () => {
    // First the locks: what is locked comes back into no draft.
    const undone = await changeLocks(app, (locks) =>
      isUnlocking ? addLocks(locks, changed).locks : removeLocks(locks, changed),
    )
    const isAsItWas = app.deposits.getState().open?.draft.items === items
    if (undone.ok && left > 0 && isAsItWas) app.deposits.getState().undo()
  }
  tellWithUndo(app, told.join(t('done.separator')), {
    label: t('done.undo'),
    run: () => void run(),
  })
}

function locksOf({ columns }: ShownInventory, rows: Uint32Array, target: LockTarget): LockList {
  const assetIds = new Set<string>()
  const names = new Set<string>()
  for (const row of rows) {
    const assetId = columns.assetIds[row] ?? ''
    const name = nameAt(columns, row)
    if (target === 'item' && isAssetId(assetId)) assetIds.add(assetId)
    if (target === 'name' && name.trim() !== '') names.add(name)
  }
  return { assetIds: [...assetIds], names: [...names] }
}

/** What of it is not locked yet. A lock on an item's name does not count as one on its asset id. */
function withoutLocked(wanted: LockList, locks: LockList): LockList {
  const isLocked = lockTest(locks)
  return {
    assetIds: wanted.assetIds.filter((assetId) => !isLocked({ assetId, name: '' })),
    names: wanted.names.filter((name) => !isLocked({ assetId: '', name })),
  }
}

function countOf({ assetIds, names }: LockList): number {
  return assetIds.length + names.length
}

function lockedWords(
  changed: LockList,
  target: LockTarget,
  isUnlocking: boolean,
  t: ChoosingWords['t'],
): string {
  const count = countOf(changed)
  const kind = isUnlocking ? 'unlocked' : 'locked'
  const [only] = changed.names
  if (target === 'name' && count === 1 && only !== undefined) {
    return t(`lock.${kind}.name`, { name: visibleText(only) })
  }
  return t(`lock.${kind}.${target}s`, { count })
}
