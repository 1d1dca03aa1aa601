import { IconAlertTriangle } from '@tabler/icons-react'
import { visibleText } from '../components/visible-text'
import classes from './field-hint.module.css'

interface FieldHintProps {
  readonly hint: string
  /** What saving the field as it stands would bring about, though it is allowed. */
  readonly warning: string | null
}

/** What stands beneath a field's label. Being its description, it is read out with the field. */
export function FieldHint({ hint, warning }: FieldHintProps) {
  return (
    <>
      {hint}
      {warning === null ? null : (
        <span className={classes.warning}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>{visibleText(warning)}</span>
        </span>
      )}
    </>
  )
}
