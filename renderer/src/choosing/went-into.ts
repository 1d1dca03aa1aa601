import type { DepositDraft } from '@shared/domain/deposit-draft'
import { draftsOfInventory } from '@shared/domain/items-elsewhere'
import type { KeptRequest } from '@shared/domain/snapshot'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { visibleText } from '../components/visible-text'
import type { ShownInventory } from '../inventory/inventory-store'
import { useDeposits } from '../stores/use-app-stores'

/** A deposit of the ledger. */
export interface RecordedDeposit {
  readonly orderId: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** The recorded deposits of one Steam user and game. */
export function recordedOf(
  drafts: readonly DepositDraft[],
  request: Pick<KeptRequest, 'steamId' | 'game'>,
): readonly DepositDraft[] {
  return draftsOfInventory(drafts, request).filter(({ record }) => record !== null)
}

/** Which deposit each asset id went into, the last one where it went into several. */
export function depositByAssetId(
  recorded: readonly DepositDraft[],
): ReadonlyMap<string, RecordedDeposit> {
  const found = new Map<string, RecordedDeposit>()
  for (const { items, orderId, record } of recorded) {
    if (record === null) continue
    const { createdAt } = record
    const deposit = { orderId, createdAt }
    for (const { assetId } of items) {
      const known = found.get(assetId)
      if (known === undefined || known.createdAt < createdAt) found.set(assetId, deposit)
    }
  }
  return found
}

const noDrafts: readonly DepositDraft[] = []

/** Says of a row into which deposit its item went; null: into none. Looked up once a change of the ledger. */
export function useWentInto({ snapshot, columns }: ShownInventory): (row: number) => string | null {
  const { t, i18n } = useTranslation('choosing')
  const recorded = useDeposits(
    useShallow(({ view }) => recordedOf(view?.drafts ?? noDrafts, snapshot.request)),
  )
  const deposits = useMemo(() => depositByAssetId(recorded), [recorded])
  return useCallback(
    (row) => {
      const deposit = deposits.get(columns.assetIds[row] ?? '')
      if (deposit === undefined) return null
      const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
      return t('wentInto', {
        orderId: visibleText(deposit.orderId),
        date: date.format(deposit.createdAt),
      })
    },
    [deposits, columns, t, i18n.language],
  )
}
