import type { Icon } from '@tabler/icons-react'
import classes from './import-layer.module.css'

interface DropTargetProps {
  readonly icon: Icon
  readonly title: string
  readonly hint: string
}

/** Lies over the window while files are dragged over it, and says what becomes of them. */
export function DropTarget({ icon: TargetIcon, title, hint }: DropTargetProps) {
  return (
    <div className={classes.drop}>
      <div className={classes.target}>
        <TargetIcon size={32} aria-hidden />
        <p className={classes.dropTitle}>{title}</p>
        <p className={classes.dropHint}>{hint}</p>
      </div>
    </div>
  )
}
