import { Button, NativeSelect } from '@mantine/core'
import type { Snapshot } from '@shared/domain/snapshot'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { snapshotChoiceWords } from '../inventory/snapshot-words'
import { useAppStores, useLibrary } from '../stores/use-app-stores'
import { comparisonStoreOf, type Side } from './comparison-store'
import classes from './comparison-header.module.css'
import { snapshotChoices } from './snapshot-choices'

interface SnapshotSideProps {
  readonly side: Side
  readonly snapshot: Snapshot
  readonly opposite: Snapshot
}

/** One of the two snapshots: when it was taken, and from where; another one can take its place. */
export function SnapshotSide({ side, snapshot, opposite }: SnapshotSideProps) {
  const { t, i18n } = useTranslation('comparison')
  const { t: inventoryWords } = useTranslation('inventory')
  const app = useAppStores()
  const library = useLibrary((state) => state.view?.snapshots)
  const choices = useMemo(
    () => snapshotChoices(library ?? [], snapshot, opposite),
    [library, snapshot, opposite],
  )
  const { source, annotation, projectName, contents } = snapshot
  const open = () => {
    inventoryStoresOf(app).inventory.getState().openSnapshot(snapshot)
    app.screen.getState().goTo('inventory')
  }
  const choose = (id: string) => {
    const chosen = choices.find((choice) => choice.id === id)
    if (chosen !== undefined) comparisonStoreOf(app).getState().compare(chosen, opposite)
  }
  return (
    <div role="group" className={classes.side} aria-label={t(side)} data-side={side}>
      <div className={classes.sideLine}>
        <span className={classes.sideName}>{t(side)}</span>
        <NativeSelect
          className={classes.choice}
          aria-label={t(side === 'before' ? 'chooseBefore' : 'chooseAfter')}
          value={snapshot.id}
          disabled={choices.length < 2}
          onChange={(event) => choose(event.currentTarget.value)}
          data={choices.map((choice) => ({
            value: choice.id,
            label: snapshotChoiceWords(choice, inventoryWords, i18n.language),
          }))}
        />
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t(side === 'before' ? 'openBefore' : 'openAfter')}
          onClick={open}
        >
          {t('open')}
        </Button>
      </div>
      <div className={classes.facts}>
        {annotation.name === '' ? null : (
          <UserText text={annotation.name} className={classes.given} />
        )}
        {projectName === '' ? null : <UserText text={t('project', { name: projectName })} />}
        <UserText
          text={source.kind === 'fetched' ? t('fetched') : t('imported', { file: source.file })}
        />
        <span className={classes.count}>{t('items', { count: contents.items })}</span>
      </div>
    </div>
  )
}
