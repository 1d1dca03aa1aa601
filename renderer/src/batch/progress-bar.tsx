import type { BatchCounts } from '@shared/batch'
import classes from './progress-bar.module.css'

interface ProgressBarProps {
  readonly counts: BatchCounts
  readonly total: number
  /** Says it for those who listen; left out where words beside it say the same. */
  readonly spoken?: { readonly label: string; readonly text: string }
}

/** How much is done, failed and skipped of all rows. What it shows always stands beside it in words, too. */
export function ProgressBar({ counts, total, spoken }: ProgressBarProps) {
  const over = counts.done + counts.failed + counts.skipped
  const parts = (['done', 'failed', 'skipped'] as const).map((kind) => (
    <span
      key={kind}
      data-kind={kind}
      style={{ width: `${total === 0 ? 0 : (counts[kind] / total) * 100}%` }}
    />
  ))
  if (spoken === undefined) {
    return (
      <span aria-hidden className={classes.bar}>
        {parts}
      </span>
    )
  }
  return (
    <span
      role="progressbar"
      aria-label={spoken.label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={over}
      aria-valuetext={spoken.text}
      className={classes.bar}
      data-size="large"
    >
      {parts}
    </span>
  )
}
