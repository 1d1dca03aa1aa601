import { PasswordInput } from '@mantine/core'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { useTranslation } from 'react-i18next'
import classes from './hand-over-pane.module.css'
import { useTokenShown, useTradeToken } from './trade-token-store'

/** The trade token, or the Trade URL that holds it. Only memory keeps it. */
export function TradeTokenField({ draft }: { readonly draft: DepositDraft }) {
  const { t } = useTranslation(['handOver', 'inventory'])
  const token = useTradeToken(draft)
  const { isShown, setShown } = useTokenShown(draft)
  const known = token.source === null || token.source === 'typed' ? null : token.source
  return (
    <PasswordInput
      label={t('fields.tradeToken')}
      classNames={{ innerInput: classes.mono ?? '' }}
      placeholder={known === null ? t('fields.tradeTokenPlaceholder') : t(`fields.known.${known}`)}
      description={t(`fields.tradeTokenHint.${token.source ?? 'none'}`)}
      visible={isShown}
      onVisibilityChange={setShown}
      visibilityToggleButtonProps={{
        'aria-label': t(isShown ? 'inventory:form.hideToken' : 'inventory:form.showToken'),
        tabIndex: 0,
      }}
      autoComplete="off"
      spellCheck={false}
      value={token.typed}
      error={token.problem === null ? null : t(`fields.tokenProblems.${token.problem}`)}
      // The component leaves it out of its input.
      aria-invalid={token.problem === null ? undefined : true}
      data-readiness="trade-token-missing trade-token-wrong"
      onChange={(event) => token.type(event.currentTarget.value)}
    />
  )
}
