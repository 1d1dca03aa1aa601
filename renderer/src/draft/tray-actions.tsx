import { ActionIcon, Button, Loader, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconClipboardCopy,
  IconRefresh,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { showTrayDraft } from '../deposits/deposits-screen-store'
import { useCheckAgain } from '../deposits/use-check-again'
import { useCopyBody } from '../hand-over/use-copy-body'
import type { OpenDraft } from '@shared/domain/open-draft'
import { useCommandKey } from '../inventory/use-command-key'
import { useAppStores, useDeposits, useScreen } from '../stores/use-app-stores'
import { TrayButton } from './tray-words'
import classes from './tray.module.css'

/** What can be done with the draft from anywhere. */
export function TrayActions({ open }: { readonly open: OpenDraft }) {
  const { t } = useTranslation('draft')
  const command = useCommandKey()
  const undo = useDeposits((state) => state.undo)
  const redo = useDeposits((state) => state.redo)
  const isDeposits = useScreen((state) => state.screen === 'deposits')
  const app = useAppStores()
  const putAway = usePutAway()
  const copyBody = useCopyBody()
  const { history, draft } = open
  return (
    <span className={classes.actions}>
      <IconAction
        icon={IconArrowBackUp}
        label={t('tray.undo')}
        keys={t('keys.undo', { command })}
        isOff={history.past.length === 0}
        onClick={undo}
      />
      <IconAction
        icon={IconArrowForwardUp}
        label={t('tray.redo')}
        keys={t('keys.redo', { command })}
        isOff={history.future.length === 0}
        onClick={redo}
      />
      <CheckAgainAction isOff={draft.items.length === 0} />
      <TrayButton
        icon={IconClipboardCopy}
        label={t('tray.copyBody')}
        keys={t('keys.copyBody', { command })}
        onClick={() => void copyBody()}
      />
      {isDeposits ? null : (
        <Button variant="default" size="compact-sm" onClick={() => showTrayDraft(app)}>
          {t('tray.open')}
        </Button>
      )}
      <IconAction icon={IconX} label={t('tray.putAway')} isOff={false} onClick={putAway} />
    </span>
  )
}

function CheckAgainAction({ isOff }: { readonly isOff: boolean }) {
  const { t } = useTranslation('draft')
  const { check, cancel, state } = useCheckAgain()
  if (state.kind !== 'fetching') {
    return (
      <IconAction
        icon={IconRefresh}
        label={t('tray.checkAgain')}
        keys={t('keys.checkAgain')}
        isOff={isOff}
        onClick={check}
      />
    )
  }
  return (
    <Tooltip label={t('tray.cancelCheck')}>
      <ActionIcon aria-label={t('tray.cancelCheck')} onClick={cancel}>
        <Loader size={14} />
      </ActionIcon>
    </Tooltip>
  )
}

interface IconActionProps {
  readonly icon: Icon
  readonly label: string
  /** The keys that do the same. */
  readonly keys?: string
  /** Off, but still reached by Tab: the focus must not be lost with the last step that can be undone. */
  readonly isOff: boolean
  readonly onClick: () => void
}

function IconAction({ icon: Icon, label, keys, isOff, onClick }: IconActionProps) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`}>
      <ActionIcon
        aria-label={label}
        aria-disabled={isOff}
        data-off={isOff}
        className={classes.icon}
        onClick={() => {
          if (!isOff) onClick()
        }}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** Empties the tray; a toast offers to lay the draft back. */
function usePutAway(): () => void {
  const { t } = useTranslation(['draft', 'common'])
  const { deposits, toasts } = useAppStores()
  return () => {
    const { open, closeDraft } = deposits.getState()
    if (open === null) return
    const { id, items, orderId } = open.draft
    closeDraft()
    const isKept = items.length > 0 || orderId !== ''
    toasts.getState().showToast({
      message: t(isKept ? 'tray.wasPutAway' : 'tray.wasDropped'),
      action: isKept
        ? { label: t('common:undo'), run: () => deposits.getState().openDraft(id) }
        : null,
    })
  }
}
