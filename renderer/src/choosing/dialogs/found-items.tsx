import { itemAt } from '@shared/domain/item-columns'
import type { PriceKind } from '@shared/domain/item-filter'
import { useTranslation } from 'react-i18next'
import { MoneyText, useMoneyWords } from '../../components/money'
import { UserText } from '../../components/user-text'
import type { ChoosingGround } from './choosing-ground'
import classes from './dialogs.module.css'

/** Enough to see what kind of items they are. */
const mostShown = 50

interface FoundItemsProps {
  readonly ground: ChoosingGround
  readonly rows: Uint32Array
  readonly kind: PriceKind
  readonly isStale: boolean
}

/** The first of the items that would be added, with their prices. */
export function FoundItems({ ground, rows, kind, isStale }: FoundItemsProps) {
  const { t } = useTranslation(['choosing', 'inventory'])
  const words = useMoneyWords()
  const { columns } = ground.inventory
  const more = rows.length - mostShown
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A list that scrolls has to be reached by keyboard.
    <div className={classes.list} data-stale={isStale} tabIndex={0}>
      <table className={classes.items} aria-label={t('dialogs.sum.list')}>
        <tbody>
          {Array.from(rows.subarray(0, mostShown), (row) => {
            const item = itemAt(columns, row)
            return (
              <tr key={row}>
                <td>
                  <UserText text={item.name === '' ? t('inventory:table.unnamed') : item.name} />
                </td>
                <td className={classes.id}>{item.assetId}</td>
                <td className={classes.money}>
                  <MoneyText value={item[kind]} words={words} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {more > 0 ? <p className={classes.hint}>{t('dialogs.more', { count: more })}</p> : null}
    </div>
  )
}
