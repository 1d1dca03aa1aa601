import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import classes from './detail-pane.module.css'

/** The item's stickers, in the answer's order; the same one may be there more than once. */
export function ItemStickers({ stickers }: { readonly stickers: readonly string[] }) {
  const { t } = useTranslation('inventory')
  if (stickers.length === 0) return null
  const numbered = stickers.map((name, place) => ({ name, id: `${place} ${name}` }))
  return (
    <section>
      <h4 className={classes.heading}>{t('detail.stickers')}</h4>
      <ul className={classes.stickers}>
        {numbered.map(({ name, id }) => (
          <li key={id}>
            <UserText text={name} wrap />
          </li>
        ))}
      </ul>
    </section>
  )
}
