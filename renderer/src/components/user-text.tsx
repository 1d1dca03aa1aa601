import classes from './user-text.module.css'
import { visibleText } from './visible-text'

interface UserTextProps {
  readonly text: string
  /** Several lines, instead of one that ends in an ellipsis. */
  readonly wrap?: boolean
  readonly className?: string | undefined
}

/** Text that somebody else wrote: shown as text whatever is in it, in its own direction, apart from what is around it. */
export function UserText({ text, wrap = false, className }: UserTextProps) {
  const shown = visibleText(text)
  const kind = wrap ? classes.wrapped : classes.line
  return (
    <bdi
      dir="auto"
      className={className === undefined ? kind : `${kind} ${className}`}
      title={shown}
    >
      {shown}
    </bdi>
  )
}
