import {
  IconArrowsSplit2,
  IconFolderOpen,
  IconGitCompare,
  IconPackageOff,
} from '@tabler/icons-react'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useCheckAgain } from '../deposits/use-check-again'
import { inventoryStoresOf, useInventory } from '../inventory/inventory-stores'
import { useAppStores, useLibrary, useScreen } from '../stores/use-app-stores'
import { TrayButton } from './tray-words'
import classes from './tray.module.css'

/** Whether the items on screen are others than those that the draft was chosen from. */
export function useIsElsewhere({ origin, checkedOrigin }: DepositDraft): boolean {
  const isInventory = useScreen((state) => state.screen === 'inventory')
  const shown = useInventory(({ inventory }) => inventory?.snapshot.id ?? null)
  const isRunning = useInventory(({ running }) => running !== null)
  if (!isInventory || isRunning) return false
  return shown !== origin.snapshotId && shown !== checkedOrigin?.snapshotId
}

/** Says that choosing here would begin another draft, and leads back, or on. */
export function TrayElsewhere({ draft }: { readonly draft: DepositDraft }) {
  const { t } = useTranslation('draft')
  const app = useAppStores()
  const { canCheckAgainstShown, checkAgainstShown } = useCheckAgain()
  const hasInventory = useInventory(({ inventory }) => inventory !== null)
  const load = useLibrary((state) => state.load)
  useEffect(() => void load(), [load])
  const { snapshotId } = draft.origin
  const isLoaded = useLibrary(({ view }) => view !== null)
  const snapshot = useLibrary(({ view }) => view?.snapshots.find(({ id }) => id === snapshotId))
  return (
    <span className={classes.elsewhere}>
      {hasInventory ? (
        <span className={classes.word} data-tone="warn" title={t('elsewhere.title')}>
          <IconArrowsSplit2 size={14} aria-hidden />
          <span className={classes.full}>{t('elsewhere.other')}</span>
        </span>
      ) : null}
      {canCheckAgainstShown ? (
        <TrayButton
          icon={IconGitCompare}
          label={t('elsewhere.checkAgainst')}
          onClick={checkAgainstShown}
        />
      ) : null}
      {snapshot === undefined ? (
        isLoaded ? (
          <span className={classes.word} title={t('elsewhere.gone')}>
            <IconPackageOff size={14} aria-hidden />
            <span className={classes.full}>{t('elsewhere.gone')}</span>
          </span>
        ) : null
      ) : (
        <TrayButton
          icon={IconFolderOpen}
          label={t('elsewhere.show')}
          onClick={() => inventoryStoresOf(app).inventory.getState().openSnapshot(snapshot)}
        />
      )}
    </span>
  )
}
