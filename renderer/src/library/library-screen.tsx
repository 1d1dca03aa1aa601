import { Button } from '@mantine/core'
import type { LibraryView } from '@shared/domain/kept-snapshots'
import type { Snapshot } from '@shared/domain/snapshot'
import { IconDatabase, IconDownload, IconSearchOff } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { ErrorNotice } from '../errors/error-notice'
import { useLibrary, useScreen } from '../stores/use-app-stores'
import { AnnotateDialog } from './annotate-dialog'
import { DetailsPane } from './details-pane'
import { ImportButton, LibraryBar } from './library-bar'
import { useLibraryList } from './library-list-store'
import { LibraryLoading } from './library-loading'
import layout from '../components/screen-layout.module.css'
import classes from './library-screen.module.css'
import { SelectionBar } from './selection-bar'
import { SetAsideSnapshots } from './set-aside-snapshots'
import { SnapshotTable } from './snapshot-table'
import { useFocusAfterRemoval } from './use-focus-after-removal'
import { useLibraryActions } from './use-library-actions'
import { useLibraryRows } from './use-library-rows'
import { useUndoKey } from './use-undo-key'
import { usePrepareOpening } from './use-prepare-opening'

/** All snapshots on this machine. */
export function LibraryScreen() {
  const { t } = useTranslation('library')
  const view = useLibrary((state) => state.view)
  const problem = useLibrary((state) => state.problem)
  const load = useLibrary((state) => state.load)
  useEffect(() => void load(), [load])
  if (view !== null) return <Library view={view} />
  return (
    <section className={layout.before} aria-label={t('title')}>
      {problem === null ? (
        <LibraryLoading />
      ) : (
        <ErrorNotice heading={t('notLoaded')} error={problem} onTryAgain={() => void load()} />
      )}
    </section>
  )
}

function Library({ view }: { readonly view: LibraryView }) {
  const { t } = useTranslation('library')
  const problem = useLibrary((state) => state.problem)
  const load = useLibrary((state) => state.load)
  const selectedIds = useLibraryList((state) => state.selection.ids)
  const rows = useLibraryRows(view.snapshots)
  const selected = useMemo(() => rows.filter(({ id }) => selectedIds.has(id)), [rows, selectedIds])
  const actions = useLibraryActions()
  usePrepareOpening(view.snapshots.length > 0, selectedIds)
  const [annotated, setAnnotated] = useState<Snapshot['id'] | null>(null)
  const screen = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useUndoKey()
  const focusAfterRemoval = useFocusAfterRemoval(screen, scroller, search)
  const remove = async () => {
    if (await actions.remove(selected, rows)) focusAfterRemoval()
  }
  const annotate = () => setAnnotated(selected.length === 1 ? (selected[0]?.id ?? null) : null)
  const inDialog = view.snapshots.find(({ id }) => id === annotated)
  return (
    <section ref={screen} className={layout.screen} aria-label={t('title')}>
      <div className={layout.middle}>
        <LibraryBar
          view={view}
          shown={rows.length}
          search={search}
          onEnterList={() =>
            scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus()
          }
        />
        {view.snapshots.length === 0 ? null : (
          <SelectionBar
            selected={selected}
            actions={actions}
            onAnnotate={annotate}
            onRemove={() => void remove()}
          />
        )}
        <div className={layout.notices}>
          <SetAsideSnapshots files={view.setAside} />
          {problem === null ? null : (
            <ErrorNotice heading={t('notLoaded')} error={problem} onTryAgain={() => void load()} />
          )}
          {actions.problem === null ? null : (
            <ErrorNotice {...actions.problem} onDismiss={actions.dismissProblem} />
          )}
        </div>
        <div className={classes.list}>
          {view.snapshots.length === 0 ? (
            <NoSnapshots />
          ) : rows.length === 0 ? (
            <NoMatch onClear={() => search.current?.focus()} />
          ) : (
            <SnapshotTable
              rows={rows}
              scroller={scroller}
              onOpen={actions.open}
              onOpenTogether={() => actions.openTogether(selected)}
              onRemove={() => void remove()}
              onAnnotate={annotate}
            />
          )}
        </div>
      </div>
      {view.snapshots.length === 0 ? null : <DetailsPane selected={selected} />}
      {inDialog === undefined ? null : (
        <AnnotateDialog key={inDialog.id} snapshot={inDialog} onClose={() => setAnnotated(null)} />
      )}
    </section>
  )
}

function NoSnapshots() {
  const { t } = useTranslation('library')
  const goTo = useScreen((state) => state.goTo)
  return (
    <EmptyState icon={IconDatabase} title={t('empty.title')} text={t('empty.text')}>
      <ImportButton />
      <Button
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => goTo('inventory')}
      >
        {t('empty.toInventory')}
      </Button>
    </EmptyState>
  )
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('library')
  const changeSearch = useLibraryList((state) => state.changeSearch)
  return (
    <EmptyState icon={IconSearchOff} title={t('noMatch.title')} text={t('noMatch.text')}>
      <Button
        variant="default"
        onClick={() => {
          changeSearch('')
          onClear()
        }}
      >
        {t('clearSearch')}
      </Button>
    </EmptyState>
  )
}
