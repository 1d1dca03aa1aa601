import type { ComponentType, ReactNode } from 'react'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  readonly title: string
  readonly text?: string
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** What stands where nothing is yet. */
export function EmptyState({ icon: Icon, title, text, children }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      <span className={classes.icon} aria-hidden>
        <Icon size={32} stroke={1.5} />
      </span>
      <h2 className={classes.title}>{title}</h2>
      {text === undefined ? null : <p className={classes.text}>{text}</p>}
      {children === undefined ? null : <div className={classes.actions}>{children}</div>}
    </div>
  )
}
