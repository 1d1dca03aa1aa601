import type { Item } from '@shared/domain/item-columns'
import { useTranslation } from 'react-i18next'
import classes from './detail-pane.module.css'
import { ItemFlag, type FlagTone } from './item-flag'

const tones = {
  depositable: 'good',
  disabled: 'never',
  unpriced: 'never',
  'not-tradable': 'wait',
} as const satisfies Record<Item['depositability'], FlagTone>

/** Whether the item can go into a deposit, why not, and its two flags. */
export function DepositabilityNote({ item }: { readonly item: Item }) {
  const { t } = useTranslation('inventory')
  const tone = tones[item.depositability]
  return (
    <div className={classes.note} data-tone={tone}>
      <strong>
        <ItemFlag tone={tone} word={t(`depositability.${item.depositability}.title`)} />
      </strong>
      <p>{t(`depositability.${item.depositability}.text`)}</p>
      <p className={classes.flags}>
        <ItemFlag
          tone={item.tradable ? 'good' : 'wait'}
          word={t(item.tradable ? 'status.tradable' : 'status.notTradable')}
        />
        <ItemFlag
          tone={item.disabled ? 'never' : 'good'}
          word={t(item.disabled ? 'status.notAccepted' : 'status.accepted')}
        />
      </p>
    </div>
  )
}
