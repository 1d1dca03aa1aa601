import { Button, type ButtonProps } from '@mantine/core'
import type { Snapshot } from '@shared/domain/snapshot'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../components/relative-time'
import { UserText } from '../components/user-text'
import { importStoreOf } from '../import/import-store'
import { useAppApi, useAppStores, useLibrary } from '../stores/use-app-stores'
import { useInventory } from './inventory-stores'
import classes from './recent-snapshots.module.css'
import { snapshotTitle } from './snapshot-words'

const most = 5

/** The latest snapshots of the library, and the way to more. Its room is there before they are, so that nothing jumps. */
export function RecentSnapshots() {
  return (
    <div className={classes.root}>
      <ImportFilesButton />
      <RecentList />
    </div>
  )
}

/** Asks for files and imports them. */
export function ImportFilesButton(props: Pick<ButtonProps, 'size'>) {
  const { t } = useTranslation('inventory')
  const app = useAppStores()
  return (
    <Button
      {...props}
      variant="default"
      leftSection={<IconFileImport size={props.size === undefined ? 14 : 16} aria-hidden />}
      onClick={() => void importStoreOf(app).getState().chooseFiles()}
    >
      {t('recent.import')}
    </Button>
  )
}

/** The latest snapshots of the library; nothing where it has none. */
export function RecentList() {
  const { t } = useTranslation(['inventory', 'common'])
  const view = useLibrary((state) => state.view)
  const problem = useLibrary((state) => state.problem)
  const load = useLibrary((state) => state.load)
  useEffect(() => void load(), [load])
  const snapshots = view?.snapshots.slice(0, most) ?? []
  return (
    <>
      {problem === null ? null : (
        <p role="status" className={classes.problem}>
          {t('recent.failed')}{' '}
          <Button variant="default" size="compact-xs" onClick={() => void load()}>
            {t('common:tryAgain')}
          </Button>
        </p>
      )}
      {snapshots.length === 0 ? null : (
        <section className={classes.recent} aria-labelledby="recent-snapshots">
          <h3 id="recent-snapshots" className={classes.title}>
            {t('recent.title')}
          </h3>
          <ul className={classes.list}>
            {snapshots.map((snapshot) => (
              <li key={snapshot.id}>
                <RecentSnapshot snapshot={snapshot} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function RecentSnapshot({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('inventory')
  const api = useAppApi()
  const openSnapshot = useInventory((state) => state.openSnapshot)
  const prepare = () => void api.prepareOpening()
  return (
    <button
      type="button"
      className={classes.snapshot}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={() => openSnapshot(snapshot)}
    >
      <UserText text={snapshotTitle(snapshot, t)} className={classes.name} />
      <span className={classes.count}>{t('recent.items', { count: snapshot.contents.items })}</span>
      <span className={classes.time}>
        <RelativeTime at={snapshot.takenAt} />
      </span>
    </button>
  )
}
