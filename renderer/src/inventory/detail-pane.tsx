import { itemAt } from '@shared/domain/item-columns'
import { useTranslation } from 'react-i18next'
import { boxStateAt } from '../choosing/choose-box'
import { ItemActions } from '../choosing/item-actions'
import { useChoosing } from '../choosing/use-choosing'
import { UserText } from '../components/user-text'
import classes from './detail-pane.module.css'
import { DepositabilityNote } from './depositability-note'
import { ItemIds } from './item-ids'
import { ItemPicture } from './item-picture'
import { ItemPrices } from './item-prices'
import { ItemStickers } from './item-stickers'
import type { ShownInventory } from './inventory-store'
import { RawItemFields } from './raw-item-fields'
import { SteamLink } from './steam-link'

const pictureSize = 176

interface DetailPaneProps {
  readonly inventory: ShownInventory
  readonly row: number
}

/** All that is known about the inspected item. */
export function DetailPane({ inventory, row }: DetailPaneProps) {
  const { t } = useTranslation('inventory')
  const { snapshot, columns } = inventory
  const item = itemAt(columns, row)
  const choosing = useChoosing(inventory)
  const box = boxStateAt(columns, row, choosing)
  return (
    <article className={classes.item}>
      <div className={classes.picture}>
        <ItemPicture icon={item.icon} size={pictureSize} label={t('detail.picture')} />
      </div>
      <h3 className={classes.name}>
        <UserText text={item.name === '' ? t('table.unnamed') : item.name} wrap />
      </h3>
      <DepositabilityNote item={item} box={box} />
      <ItemActions item={item} box={box} choosing={choosing} />
      <ItemPrices item={item} inventory={inventory} />
      <ItemStickers stickers={item.stickers} />
      <ItemIds item={item} />
      <SteamLink
        page={{
          game: snapshot.request.game,
          steamId: snapshot.request.steamId,
          appId: item.appId,
          assetId: item.assetId,
        }}
      />
      <RawItemFields
        snapshotId={snapshot.id}
        offset={columns.offsets[item.row] ?? 0}
        length={columns.lengths[item.row] ?? 0}
      />
    </article>
  )
}
