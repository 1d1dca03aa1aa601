import { CopyButton } from './copy-button'
import classes from './id-text.module.css'
import { visibleText } from './visible-text'

interface IdTextProps {
  readonly value: string
  /** What kind of id it is, for the copy button's name. */
  readonly label: string
}

/** An id in a monospaced face with its copy button. */
export function IdText({ value, label }: IdTextProps) {
  return (
    <span className={classes.root}>
      <code className={classes.value} title={visibleText(value)}>
        {visibleText(value)}
      </code>
      <CopyButton text={value} label={label} />
    </span>
  )
}
