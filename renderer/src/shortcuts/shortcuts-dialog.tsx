import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useVersions } from '../stores/use-app-stores'
import { shortcutIds, shortcutPlaces, shortcuts, type ShortcutId } from './shortcuts'
import classes from './shortcuts-dialog.module.css'
import { useShortcutsState } from './shortcuts-store'
import { capsOf } from './stroke-caps'
import { useAppShortcuts } from './use-app-shortcuts'

/** Every shortcut of the app by the place where it works. Mounted once; it listens for the keys that work everywhere. */
export function ShortcutsDialog() {
  const { t } = useTranslation(['shortcuts', 'common'])
  const isOpen = useShortcutsState((state) => state.isOpen)
  const close = useShortcutsState((state) => state.close)
  useAppShortcuts()
  if (!isOpen) return null
  return (
    <Modal
      opened
      size={780}
      title={t('title')}
      onClose={close}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.groups}>
        {shortcutPlaces.map((place) => (
          <section key={place} className={classes.group} aria-label={t(`places.${place}`)}>
            <h3 className={classes.place}>{t(`places.${place}`)}</h3>
            <dl className={classes.list}>
              {shortcutIds
                .filter((id) => shortcuts[id].place === place)
                .map((id) => (
                  <ShortcutLine key={id} id={id} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function ShortcutLine({ id }: { readonly id: ShortcutId }) {
  const { t } = useTranslation('shortcuts')
  const { platform } = useVersions()
  return (
    <div className={classes.line}>
      <dt>{t(`actions.${id}`)}</dt>
      <dd className={classes.keys}>
        {capsOf(id, platform, t).map((caps, index) => (
          <span key={caps.join(' ')} className={classes.stroke}>
            {index === 0 ? null : <span className={classes.or}>{t('or')}</span>}
            {caps.map((cap) => (
              <kbd key={cap} className={classes.cap}>
                {cap}
              </kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  )
}
