import { Button } from '@mantine/core'
import { noLocks } from '@shared/domain/deposit-draft'
import type { Item } from '@shared/domain/item-columns'
import { lockTest } from '@shared/domain/lock-list'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeposits } from '../stores/use-app-stores'
import { isWhyNot, type BoxState } from './choose-box'
import classes from './item-actions.module.css'
import type { Choosing } from './use-choosing'

interface ItemActionsProps {
  readonly item: Item
  readonly box: BoxState
  readonly choosing: Choosing
}

/** What can be done with one item: into the draft or out of it, locked by itself or by its name. */
export function ItemActions({ item, box, choosing }: ItemActionsProps) {
  const { t } = useTranslation('choosing')
  const locks = useDeposits(({ view }) => view?.settings.locks ?? null)
  const isLocked = useMemo(() => lockTest(locks ?? noLocks), [locks])
  const { assetId, name } = item
  const row = Uint32Array.of(item.row)
  const isItemLocked = isLocked({ assetId, name: '' })
  const isNameLocked = isLocked({ assetId: '', name })
  return (
    <div className={classes.actions}>
      <Button
        variant={box === 'chosen' ? 'default' : 'filled'}
        disabled={isWhyNot(box) || box === 'waiting'}
        onClick={() => choosing.toggle(row)}
      >
        {t(box === 'chosen' ? 'item.takeOut' : 'item.add')}
      </Button>
      <Button
        variant="default"
        disabled={locks === null || assetId === ''}
        onClick={() => choosing.lock(row, 'item')}
      >
        {t(isItemLocked ? 'item.unlockItem' : 'item.lockItem')}
      </Button>
      <Button
        variant="default"
        disabled={locks === null || name.trim() === ''}
        onClick={() => choosing.lock(row, 'name')}
      >
        {t(isNameLocked ? 'item.unlockName' : 'item.lockName')}
      </Button>
    </div>
  )
}
