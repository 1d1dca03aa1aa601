import { IconDatabase, IconSearchOff } from '@tabler/icons-react'
import { bytesOf } from '@shared/domain/kept-snapshots'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { ErrorNotice } from '../errors/error-notice'
import { useLibrary } from '../stores/use-app-stores'
import classes from './library-screen.module.css'
import { SnapshotTable } from './snapshot-table'
import { useLibraryRows } from './use-library-rows'

const noSnapshots = [] as const

/** All snapshots on this machine. */
export function LibraryScreen() {
  const { t } = useTranslation('library')
  const view = useLibrary((state) => state.view)
  const problem = useLibrary((state) => state.problem)
  const load = useLibrary((state) => state.load)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useLibraryRows(view?.snapshots ?? noSnapshots)
  useEffect(() => void load(), [load])
  return (
    <section className={classes.screen} aria-label={t('title')}>
      {problem === null ? null : (
        <ErrorNotice heading={t('notLoaded')} error={problem} onTryAgain={() => void load()} />
      )}
      <div className={classes.list}>
        {view === null ? null : view.snapshots.length === 0 ? (
          <EmptyState icon={IconDatabase} title={t('empty.title')} text={t('empty.text')} />
        ) : rows.length === 0 ? (
          <EmptyState icon={IconSearchOff} title={t('noMatch.title')} text={t('noMatch.text')} />
        ) : (
          <SnapshotTable
            rows={rows}
            scroller={scroller}
            onOpen={() => undefined}
            onRemove={() => undefined}
            onAnnotate={() => undefined}
          />
        )}
      </div>
    </section>
  )
}
