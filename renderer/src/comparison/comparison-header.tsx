import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconArrowsExchange } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IdText } from '../components/id-text'
import { useScreen } from '../stores/use-app-stores'
import { betweenWords } from './between-words'
import classes from './comparison-header.module.css'
import { useComparison, type SnapshotPair } from './comparison-store'
import { SnapshotSide } from './snapshot-side'

interface ComparisonHeaderProps {
  /** Null: none were chosen yet. */
  readonly pair: SnapshotPair | null
  /** What can be done with the comparison. */
  readonly children?: ReactNode
}

/** The two snapshots side by side, and the way back. */
export function ComparisonHeader({ pair, children }: ComparisonHeaderProps) {
  const { t } = useTranslation('comparison')
  const goTo = useScreen((state) => state.goTo)
  return (
    <header role="presentation" className={classes.header}>
      <div className={classes.line}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
          onClick={() => goTo('library')}
        >
          {t('backToLibrary')}
        </Button>
        <h2 className={classes.title}>{t('title')}</h2>
        {pair === null ? null : <WhoseItems pair={pair} />}
        <div className={classes.actions}>{children}</div>
      </div>
      {pair === null ? null : <Sides pair={pair} />}
    </header>
  )
}

function WhoseItems({ pair: { before, after } }: { readonly pair: SnapshotPair }) {
  const { t } = useTranslation('comparison')
  const { t: inventoryWords } = useTranslation('inventory')
  const steamId = after.request.steamId || before.request.steamId
  return (
    <span className={classes.whose}>
      {inventoryWords(`games.${after.request.game}`)}
      {steamId === '' ? null : <IdText value={steamId} label={t('steamId64')} />}
    </span>
  )
}

function Sides({ pair: { before, after } }: { readonly pair: SnapshotPair }) {
  const { t } = useTranslation('comparison')
  const swap = useComparison((state) => state.swap)
  const isCompared = useComparison((state) => state.stage.kind === 'compared')
  return (
    <div className={classes.sides}>
      <SnapshotSide side="before" snapshot={before} opposite={after} />
      <div className={classes.between}>
        <Tooltip label={t('swap')}>
          <ActionIcon aria-label={t('swap')} disabled={!isCompared} onClick={swap}>
            <IconArrowsExchange size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <span>{betweenWords(before.takenAt, after.takenAt, t)}</span>
      </div>
      <SnapshotSide side="after" snapshot={after} opposite={before} />
    </div>
  )
}
