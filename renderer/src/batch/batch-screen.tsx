import { Loader } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { SidePane } from '../components/side-pane'
import { ErrorNotice } from '../errors/error-notice'
import { DropTarget } from '../import/drop-target'
import { useFileDrop } from '../import/use-file-drop'
import type { KnownBatch } from '../stores/known-batch'
import { useAppStores, useBatches, usePreferences } from '../stores/use-app-stores'
import { BatchList } from './batch-list'
import { batchScreenOf, useBatchScreen, type WantedBatch } from './batch-screen-store'
import layout from '../components/screen-layout.module.css'
import { BatchView } from './batch-view'
import { NewBatch } from './new-batch'
import { newBatchOf } from './new-batch-store'
import { SetAsideBatches } from './set-aside-batches'

const listLimits = { narrowest: 200, widest: 400 }

/** The inventories of many Steam users in one go: all batches left, one of them or a new one beside. */
export function BatchScreen() {
  const { t } = useTranslation('batch')
  const batches = useBatches((state) => state.batches)
  const problem = useBatches((state) => state.problem)
  const load = useBatches((state) => state.load)
  const takeFiles = useTakeFiles()
  const isOver = useFileDrop(takeFiles)
  useEffect(() => void load(), [load])
  return (
    <section className={layout.screen} aria-label={t('title')}>
      {batches !== null ? (
        <Batches batches={batches} />
      ) : problem === null ? (
        <output className={layout.loading}>
          <Loader aria-hidden /> {t('loading')}
        </output>
      ) : (
        <div className={layout.before}>
          <ErrorNotice heading={t('notLoaded')} error={problem} onTryAgain={() => void load()} />
        </div>
      )}
      {isOver ? (
        <DropTarget icon={IconFileText} title={t('drop.title')} hint={t('drop.hint')} />
      ) : null}
    </section>
  )
}

function Batches({ batches }: { readonly batches: readonly KnownBatch[] }) {
  const { t } = useTranslation('batch')
  const setAside = useBatches((state) => state.setAside)
  const wanted = useBatchScreen((state) => state.wanted)
  const show = useBatchScreen((state) => state.show)
  const isListOpen = useBatchScreen((state) => state.isListOpen)
  const openList = useBatchScreen((state) => state.openList)
  const { requestPane } = usePreferences((state) => state.preferences)
  const changePreferences = usePreferences((state) => state.changePreferences)
  const known = shownBatch(batches, wanted)
  return (
    <>
      <SidePane
        side="left"
        label={t('list.label')}
        state={{ width: requestPane.width, open: isListOpen }}
        limits={listLimits}
        onChange={({ open, width }) => {
          if (open === isListOpen) changePreferences({ requestPane: { ...requestPane, width } })
          else openList(open)
        }}
      >
        <BatchList
          batches={batches}
          shown={known?.batch.id ?? null}
          onShow={(id) => show(id === null ? { kind: 'new' } : { kind: 'batch', id })}
        />
      </SidePane>
      <div className={layout.middle}>
        <div className={layout.notices}>
          <SetAsideBatches files={setAside} />
        </div>
        {known === null ? <NewBatch /> : <BatchView key={known.batch.id} known={known} />}
      </div>
    </>
  )
}

/** The one that the person chose, else the one that runs, else the newest; null: the form. */
function shownBatch(batches: readonly KnownBatch[], wanted: WantedBatch): KnownBatch | null {
  if (wanted.kind === 'new') return null
  const chosen =
    wanted.kind === 'batch' ? batches.find(({ batch }) => batch.id === wanted.id) : undefined
  const running = batches.find(({ batch }) => batch.phase.kind === 'running')
  return chosen ?? running ?? batches[0] ?? null
}

/** Files that are dropped here are lists of Steam users. */
function useTakeFiles(): (files: readonly File[]) => Promise<void> {
  const app = useAppStores()
  return useCallback(
    async (files) => {
      batchScreenOf(app).getState().show({ kind: 'new' })
      await newBatchOf(app).getState().takeFiles(files)
    },
    [app],
  )
}
