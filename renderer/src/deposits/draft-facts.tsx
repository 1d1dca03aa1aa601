import { Button } from '@mantine/core'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { totalsOfItems } from '@shared/domain/draft-totals'
import { priceKinds } from '@shared/domain/item-filter'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { IdText } from '../components/id-text'
import { Money } from '../components/money'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { inventoryStoresOf } from '../inventory/inventory-stores'
import { priceNames } from '../inventory/price-names'
import { timeWords } from '../inventory/snapshot-words'
import { useAppStores, useLibrary, useProjects } from '../stores/use-app-stores'
import classes from './draft-view.module.css'

/** What a draft comes to: what the project receives is the largest number, the local prices stand beside it. */
export function DraftTotalsLine({ draft }: { readonly draft: DepositDraft }) {
  const { t } = useTranslation('deposits')
  const { t: inventoryWords } = useTranslation('inventory')
  const { items, origin } = draft
  const totals = useMemo(() => totalsOfItems(items), [items])
  const names = useMemo(() => {
    const { request, currencyLocal } = origin
    return priceNames({ snapshot: { request }, end: { currencyLocal } }, inventoryWords)
  }, [origin, inventoryWords])
  return (
    <dl className={classes.totals}>
      {priceKinds.map((kind) => {
        const lacking = totals.lacking[kind]
        const isNone = totals.count > 0 && lacking === totals.count
        return (
          <div key={kind} data-kind={kind}>
            <dt>
              {t(`totals.${kind}`)}
              {lacking === 0 || isNone ? null : (
                <span className={classes.lacking}>{t('totals.lacking', { count: lacking })}</span>
              )}
            </dt>
            <dd>
              <Money
                value={isNone ? null : totals[kind]}
                currency=""
                size={kind === 'price' ? 'total' : 'cell'}
              />
              <span className={classes.unit}> {visibleText(names[kind])}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Whose items they are, of which game, for which project, and what they were chosen from. */
export function DraftFacts({ draft }: { readonly draft: DepositDraft }) {
  const { t, i18n } = useTranslation('deposits')
  const { t: inventoryWords } = useTranslation('inventory')
  const { origin, projectId } = draft
  const { steamId, game } = origin.request
  const project = useProjects((state) => state.projects.find(({ id }) => id === projectId)?.name)
  const name = project ?? origin.projectName
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('facts.steamUser')}</dt>
        <dd>
          {steamId === '' ? (
            t('noSteamUser')
          ) : (
            <IdText value={steamId} label={t('facts.steamId')} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('facts.game')}</dt>
        <dd>{inventoryWords(`games.${game}`)}</dd>
      </div>
      <div>
        <dt>{t('facts.project')}</dt>
        <dd>
          <UserText text={name === '' ? t('noProject') : name} />
          {project === undefined && projectId !== '' ? <span>{t('facts.projectGone')}</span> : null}
        </dd>
      </div>
      <div>
        <dt>{t('facts.inventory')}</dt>
        <dd>
          <time dateTime={new Date(origin.takenAt).toISOString()}>
            {timeWords(origin.takenAt, i18n.language)}
          </time>
          <ShowInventory snapshotId={origin.snapshotId} />
        </dd>
      </div>
    </dl>
  )
}

/** Opens the snapshot that a draft was chosen from, or says that the library has it no more. */
function ShowInventory({ snapshotId }: { readonly snapshotId: string }) {
  const { t } = useTranslation('deposits')
  const app = useAppStores()
  const load = useLibrary((state) => state.load)
  const isLoaded = useLibrary(({ view }) => view !== null)
  const snapshot = useLibrary(({ view }) => view?.snapshots.find(({ id }) => id === snapshotId))
  useEffect(() => void load(), [load])
  if (snapshot === undefined) return isLoaded ? <span>{t('facts.inventoryGone')}</span> : null
  return (
    <Button
      variant="default"
      size="compact-xs"
      onClick={() => {
        const { inventory, openSnapshot } = inventoryStoresOf(app).inventory.getState()
        if (inventory?.snapshot.id !== snapshotId) openSnapshot(snapshot)
        app.screen.getState().goTo('inventory')
      }}
    >
      {t('facts.showInventory')}
    </Button>
  )
}
