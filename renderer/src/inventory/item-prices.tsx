import type { Item } from '@shared/domain/item-columns'
import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import classes from './detail-pane.module.css'
import type { ShownInventory } from './inventory-store'
import { priceHints } from './price-hints'
import { priceNames } from './price-names'

interface ItemPricesProps {
  readonly item: Item
  readonly inventory: ShownInventory
}

/** The item's three prices to the last digit, and what each is for. */
export function ItemPrices({ item, inventory }: ItemPricesProps) {
  const { t, i18n } = useTranslation('inventory')
  const names = priceNames(inventory, t)
  const hints = priceHints(inventory, t, i18n.language)
  const isDepositable = item.depositability === 'depositable'
  /** Nobody receives anything for an item that can't be deposited. */
  const hint = (kind: PriceKind) =>
    kind === 'price' && !isDepositable ? t('price.usdHintNotDepositable') : hints[kind]
  return (
    <dl className={classes.facts} aria-label={t('detail.prices')}>
      {priceKinds.map((kind) => (
        <div key={kind} data-main={kind === 'price' ? true : undefined}>
          <dt>{names[kind]}</dt>
          <dd>
            <Money value={item[kind]} currency="" />
          </dd>
          <dd className={classes.hint}>{hint(kind)}</dd>
        </div>
      ))}
    </dl>
  )
}
