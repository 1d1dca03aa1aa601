import type { Snapshot } from '@shared/domain/snapshot'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { IdText } from '../components/id-text'
import { RelativeTime } from '../components/relative-time'
import { UserText } from '../components/user-text'
import classes from './summary.module.css'

interface SnapshotLineProps {
  readonly snapshot: Snapshot
  readonly isComplete: boolean
}

/** Of what and when the items are, whatever the form says by now. */
export const SnapshotLine = memo(function SnapshotLine({
  snapshot,
  isComplete,
}: SnapshotLineProps) {
  const { t } = useTranslation('inventory')
  return (
    <div className={classes.line}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('summary.game')}</dt>
          <dd>{t(`games.${snapshot.request.game}`)}</dd>
        </div>
        <div>
          <dt>{t('summary.steamUser')}</dt>
          <dd>
            {snapshot.request.steamId === '' ? (
              t('summary.notInFile')
            ) : (
              <IdText value={snapshot.request.steamId} label={t('summary.steamId64')} />
            )}
          </dd>
        </div>
        <div className={classes.projectFact}>
          <dt>{t('summary.project')}</dt>
          <dd>
            {snapshot.projectName === '' ? (
              t('summary.notInFile')
            ) : (
              <UserText text={snapshot.projectName} />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('summary.fetched')}</dt>
          <dd>
            <RelativeTime at={snapshot.takenAt} />
          </dd>
        </div>
      </dl>
      {isComplete ? null : <p className={classes.provisional}>{t('summary.provisional')}</p>}
    </div>
  )
})
