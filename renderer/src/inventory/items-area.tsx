import { Button } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import { Activity, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/empty-state'
import { holdPictures } from '../components/picture-gate'
import { useLaterParts } from '../later-parts'
import { CopyProblem } from './copy-problem'
import { FailureNotice } from './failure-notice'
import { FetchProgress } from './fetch-progress'
import { HeldSnapshot } from './held-snapshot'
import { useInventory } from './inventory-stores'
import classes from './items-area.module.css'
import { ItemsSkeleton } from './items-skeleton'
import { RecentSnapshots } from './recent-snapshots'
import { StandingNote } from './standing-note'
import { useBlankInventory } from './use-blank-inventory'
import { useReadyMark } from './use-ready-mark'
import { isOutdated } from './standing'
import { useStanding } from './use-standing'

interface ItemsAreaProps {
  /** While the request pane is folded, progress and Cancel stand here. */
  readonly isRequestOpen: boolean
  readonly onOpenRequest: () => void
  readonly onOpenDetails: () => void
}

/** The middle of the screen: what went wrong, then the items or what to do to see some. */
export function ItemsArea({ isRequestOpen, onOpenRequest, onOpenDetails }: ItemsAreaProps) {
  const { t } = useTranslation('inventory')
  const inventory = useInventory((state) => state.inventory)
  const running = useInventory((state) => state.running)
  const cancel = useInventory((state) => state.cancel)
  const standing = useStanding()
  const blank = useBlankInventory()
  const drawn = inventory ?? blank
  const later = useLaterParts()
  useReadyMark(inventory, running !== null)
  const isReading = running?.stage.kind === 'reading'
  // The rows come first, and all of them, before the pictures of those in sight.
  useEffect(() => (isReading ? holdPictures() : undefined), [isReading])
  return (
    <section
      className={classes.area}
      aria-label={t('title')}
      aria-busy={running !== null}
      data-items-area
      tabIndex={-1}
    >
      {running !== null && !isRequestOpen ? (
        <div className={classes.running}>
          <FetchProgress running={running} />
          <Button variant="default" size="compact-xs" onClick={cancel}>
            {t('form.cancel')}
          </Button>
        </div>
      ) : null}
      <FailureNotice />
      <CopyProblem />
      <HeldSnapshot />
      <StandingNote standing={standing} inventory={inventory} />
      {drawn === null || later === null ? null : (
        <Activity mode={inventory === null ? 'hidden' : 'visible'}>
          <div className={classes.shown} data-outdated={isOutdated(standing)}>
            {drawn.isOffline ? (
              <later.OfflineStrip snapshot={drawn.snapshot} onOpenRequest={onOpenRequest} />
            ) : null}
            <later.ShownItems inventory={drawn} onOpenDetails={onOpenDetails} />
          </div>
        </Activity>
      )}
      {inventory !== null && later !== null ? null : inventory !== null || running !== null ? (
        <ItemsSkeleton />
      ) : (
        <EmptyState
          icon={IconPackage}
          title={t('empty.noSnapshot')}
          text={t('empty.noSnapshotText')}
        >
          <RecentSnapshots />
        </EmptyState>
      )}
    </section>
  )
}
