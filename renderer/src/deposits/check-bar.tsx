import { Button } from '@mantine/core'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PriceAge } from '../draft/price-age'
import { ErrorNotice } from '../errors/error-notice'
import { FetchProgress } from '../inventory/fetch-progress'
import { useInventory } from '../inventory/inventory-stores'
import { useProjects } from '../stores/use-app-stores'
import classes from './draft-view.module.css'
import { useCheckAgain } from './use-check-again'

interface CheckBarProps {
  readonly draft: DepositDraft
  readonly onRemove: () => void
}

/** How old the prices are, checking them again, and how far that is. */
export function CheckBar({ draft, onRemove }: CheckBarProps) {
  const { t } = useTranslation(['deposits', 'common'])
  const { check, cancel, state, canCheckAgainstShown, checkAgainstShown } = useCheckAgain()
  const running = useInventory((inventory) => inventory.running)
  const checkButton = useRef<HTMLButtonElement>(null)
  const hasProject = useProjects(({ projects }) =>
    projects.some(({ id }) => id === draft.projectId),
  )
  const isChecking = state.kind === 'fetching'
  const isOff = isChecking || draft.items.length === 0
  return (
    <>
      <div className={classes.checkBar}>
        <PriceAge takenAt={draft.origin.takenAt} />
        {/* Not `disabled`, which would take the focus away from whoever just pressed it. */}
        <Button
          ref={checkButton}
          variant="default"
          data-disabled={isOff}
          aria-disabled={isOff}
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={() => {
            if (!isOff) check()
          }}
        >
          {t('check.again')}
        </Button>
        {isChecking ? (
          <Button
            variant="default"
            onClick={() => {
              checkButton.current?.focus()
              cancel()
            }}
          >
            {t('common:cancel')}
          </Button>
        ) : canCheckAgainstShown ? (
          <Button variant="default" onClick={checkAgainstShown}>
            {t('check.againstShown')}
          </Button>
        ) : null}
        <FetchProgress running={isChecking && running?.callId === state.callId ? running : null} />
        <Button variant="default" className={classes.remove ?? ''} onClick={onRemove}>
          {t('delete')}
        </Button>
      </div>
      {state.kind === 'lacking' && !(state.lack === 'project' && hasProject) ? (
        <p role="alert" className={classes.lack}>
          <IconAlertTriangle size={14} aria-hidden />
          {t(`check.lacking.${state.lack}`)}
        </p>
      ) : null}
      {state.kind === 'failed' ? (
        <div className={classes.notice}>
          <ErrorNotice heading={t('check.notChecked')} error={state.error} onTryAgain={check} />
        </div>
      ) : null}
    </>
  )
}
