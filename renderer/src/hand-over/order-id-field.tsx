import { Anchor, Button, TextInput, Tooltip } from '@mantine/core'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../components/copy-button'
import { visibleText } from '../components/visible-text'
import { useDeposits } from '../stores/use-app-stores'
import classes from './hand-over-pane.module.css'
import type { DraftFields } from './use-draft-fields'
import { useNewOrderId } from './use-new-order-id'
import { useShowDraft } from './use-show-draft'

interface OrderIdFieldProps {
  readonly draft: DepositDraft
  readonly fields: DraftFields
  /** In words; null: nothing is wrong with it. */
  readonly error: string | null
}

/** The order id, typed or made. One that another draft has is refused, with the way to that draft. */
export function OrderIdField({ draft, fields, error }: OrderIdFieldProps) {
  const { t } = useTranslation('handOver')
  const makeNew = useNewOrderId()
  const showDraft = useShowDraft()
  const openDraft = useDeposits((state) => state.openDraft)
  const orderId = fields.values.orderId
  const user = useDeposits(({ view }) =>
    view?.drafts.find(
      (other) =>
        other.id !== draft.id && other.projectId === draft.projectId && other.orderId === orderId,
    ),
  )
  return (
    <div className={classes.field}>
      <div className={classes.orderId}>
        <TextInput
          label={t('fields.orderId')}
          classNames={{ input: classes.mono ?? '' }}
          placeholder={t('fields.orderIdPlaceholder')}
          spellCheck={false}
          autoComplete="off"
          value={orderId}
          error={error}
          rightSection={<CopyButton text={orderId} label={t('fields.orderId')} />}
          data-readiness="order-id-missing order-id-used order-id-not-printable order-id-too-long"
          onChange={(event) => fields.type('orderId', event.currentTarget.value)}
          onBlur={() => fields.tidy('orderId')}
        />
        <Tooltip label={t('fields.newOrderIdHint')}>
          <Button
            className={classes.besideLabel ?? ''}
            variant="subtle"
            size="compact-xs"
            leftSection={<IconRefresh size={14} aria-hidden />}
            onClick={() => {
              openDraft(draft.id)
              makeNew()
            }}
          >
            {t('fields.newOrderId')}
          </Button>
        </Tooltip>
      </div>
      {orderId === '' || user === undefined ? null : (
        <p className={classes.hint}>
          {t(user.record === null ? 'fields.usedBy' : 'fields.usedByRecorded', {
            count: user.items.length,
            steamId: visibleText(user.origin.request.steamId),
          })}{' '}
          <Anchor component="button" type="button" fz="inherit" onClick={() => showDraft(user.id)}>
            {t('fields.showUser')}
          </Anchor>
        </p>
      )}
    </div>
  )
}
