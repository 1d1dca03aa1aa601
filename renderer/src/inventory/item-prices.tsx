import type { Item } from '@shared/domain/item-columns'
import { useTranslation } from 'react-i18next'
import { Money } from '../components/money'
import classes from './detail-pane.module.css'
import type { ShownInventory } from './inventory-store'
import { priceNames } from './price-names'

interface ItemPricesProps {
  readonly item: Item
  readonly inventory: ShownInventory
}

/** The item's three prices to the last digit. */
export function ItemPrices({ item, inventory }: ItemPricesProps) {
  const { t } = useTranslation('inventory')
  const names = priceNames(inventory, t)
  return (
    <dl className={classes.facts} aria-label={t('detail.prices')}>
      <div data-main>
        <dt>{t('detail.priceUsd')}</dt>
        <dd>
          <Money value={item.price} currency="" />
        </dd>
      </div>
      <div>
        <dt>{t('detail.priceLocal', { currency: names.priceLocal })}</dt>
        <dd>
          <Money value={item.priceLocal} currency="" />
        </dd>
      </div>
      <div>
        <dt>{t('detail.priceMultiplied', { currency: names.multipliedPriceLocal })}</dt>
        <dd>
          <Money value={item.multipliedPriceLocal} currency="" />
        </dd>
      </div>
    </dl>
  )
}
