import type { Item } from '@shared/domain/item-columns'
import { useTranslation } from 'react-i18next'
import { isWhyNot, type BoxState } from '../choosing/choose-box'
import { whyNotText, whyNotTitle } from '../choosing/refusal-words'
import { WhyNotFlag, whyNotTones } from '../choosing/why-not-flag'
import classes from './detail-pane.module.css'
import { ItemFlag } from './item-flag'

interface DepositabilityNoteProps {
  readonly item: Item
  readonly box: BoxState
}

/** Whether the item can go into a deposit, why not, and its two flags. */
export function DepositabilityNote({ item, box }: DepositabilityNoteProps) {
  const { t } = useTranslation('inventory')
  const { t: choosing } = useTranslation('choosing')
  return (
    <div className={classes.note} data-tone={isWhyNot(box) ? whyNotTones[box] : 'good'}>
      <strong>
        {isWhyNot(box) ? (
          <WhyNotFlag whyNot={box} word={whyNotTitle(box, choosing)} />
        ) : (
          <ItemFlag tone="good" word={choosing('depositable.title')} />
        )}
      </strong>
      <p>
        {isWhyNot(box)
          ? whyNotText(box, choosing)
          : choosing(box === 'chosen' ? 'depositable.chosen' : 'depositable.text')}
      </p>
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
