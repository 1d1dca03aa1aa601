import type { BatchPhase } from '@shared/batch'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './phase-words.module.css'

type ShownPhase = 'running' | 'paused' | 'restart' | 'problem' | 'ended' | 'cancelled'

const icons: Readonly<Record<ShownPhase, Icon>> = {
  running: IconPlayerPlay,
  paused: IconPlayerPause,
  restart: IconPlayerPause,
  problem: IconAlertTriangle,
  ended: IconCircleCheck,
  cancelled: IconPlayerStop,
}

/** Where a batch stands, by sign and word. */
export function PhaseWords({ phase }: { readonly phase: BatchPhase }) {
  const { t } = useTranslation('batch')
  const shown = shownPhase(phase)
  const PhaseIcon = icons[shown]
  return (
    <span className={classes.root} data-phase={shown}>
      <PhaseIcon size={13} aria-hidden />
      {t(`phase.${shown}`)}
    </span>
  )
}

function shownPhase(phase: BatchPhase): ShownPhase {
  if (phase.kind !== 'paused') return phase.kind
  if (phase.because === 'person') return 'paused'
  return phase.because === 'restart' ? 'restart' : 'problem'
}
