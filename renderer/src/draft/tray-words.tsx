import { Button, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import classes from './tray.module.css'

interface BriefWordsProps {
  readonly full: string
  /** What is left of it in little room. */
  readonly brief: string
}

/** Words that are shorter where there is little room; read out they are always whole. */
export function BriefWords({ full, brief }: BriefWordsProps) {
  return (
    <>
      <span className={classes.full}>{full}</span>
      <span className={classes.brief} aria-hidden>
        {brief}
      </span>
    </>
  )
}

interface TrayButtonProps {
  readonly icon: Icon
  readonly label: string
  /** The keys that do the same, for the tooltip. */
  readonly keys?: string
  readonly onClick: () => void
}

/** A button that keeps its icon alone where there is little room. */
export function TrayButton({ icon: Icon, label, keys, onClick }: TrayButtonProps) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`}>
      <Button
        variant="default"
        size="compact-sm"
        className={classes.button ?? ''}
        leftSection={<Icon size={14} aria-hidden />}
        onClick={onClick}
      >
        <span className={classes.full}>{label}</span>
      </Button>
    </Tooltip>
  )
}
