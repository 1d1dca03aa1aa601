import { Button, NativeSelect } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { useDeposits } from '../stores/use-app-stores'
import classes from './draft-items.module.css'
import { DraftList } from './draft-list'
import { draftOrders, orderedGroups, type DraftOrder } from './draft-lines'
import { useDraftActions } from './use-draft-actions'

interface DraftItemsProps {
  readonly draft: DepositDraft
  /** A recorded draft. One that does not lie in the tray can't be changed either. */
  readonly isReadOnly: boolean
}

/** What was chosen, identical items together, each with a way out of the draft. Fills its container. */
export function DraftItems({ draft, isReadOnly }: DraftItemsProps) {
  const { t } = useTranslation('draft')
  const isInTray = useDeposits(({ open }) => open?.draft.id === draft.id)
  const isFixed = isReadOnly || !isInTray
  const [order, setOrder] = useState<DraftOrder>('chosen')
  const groups = useMemo(() => orderedGroups(draft.items, order), [draft.items, order])
  const actions = useDraftActions(draft)
  const root = useRef<HTMLDivElement>(null)
  const isEmpty = draft.items.length === 0
  const wasEmpty = useRef(isEmpty)
  useEffect(() => {
    // Who took the last item out stays where the items were.
    const isLost = document.activeElement === document.body
    if (isEmpty && !wasEmpty.current && isLost) root.current?.focus({ preventScroll: true })
    wasEmpty.current = isEmpty
  }, [isEmpty])
  return (
    <div ref={root} tabIndex={-1} className={classes.items}>
      {isEmpty ? (
        <EmptyState icon={IconPackage} title={t('items.none')} text={t('items.noneText')} />
      ) : (
        <>
          <div className={classes.bar}>
            <NativeSelect
              aria-label={t('items.order')}
              value={order}
              data={draftOrders.map((value) => ({ value, label: t(`items.orders.${value}`) }))}
              onChange={(event) => setOrder(event.currentTarget.value as DraftOrder)}
            />
            {isFixed ? null : (
              <Button variant="default" onClick={actions.removeAll}>
                {t('items.takeAllOut')}
              </Button>
            )}
          </div>
          <DraftList
            key={draft.id}
            groups={groups}
            origin={draft.origin}
            isReadOnly={isFixed}
            actions={actions}
          />
        </>
      )}
    </div>
  )
}
