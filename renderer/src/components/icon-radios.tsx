import type { Icon } from '@tabler/icons-react'
import { useId } from 'react'
import classes from './icon-radios.module.css'

interface IconRadiosProps<Value extends string> {
  /** For those who listen. */
  readonly label: string
  readonly value: Value
  readonly choices: readonly {
    readonly value: Value
    readonly label: string
    readonly icon: Icon
  }[]
  readonly onChange: (value: Value) => void
}

/**
 * One of a few, each shown as an icon. Of plain radios: Mantine's `SegmentedControl` measures itself, which lays the whole
 * screen out while it is being drawn.
 */
export function IconRadios<Value extends string>(props: IconRadiosProps<Value>) {
  const { label: groupLabel, value: chosen, choices, onChange } = props
  const name = useId()
  return (
    <div role="radiogroup" aria-label={groupLabel} className={classes.group}>
      {choices.map(({ value, label, icon: ChoiceIcon }) => (
        <label key={value} title={label} className={classes.choice}>
          <input
            type="radio"
            name={name}
            aria-label={label}
            className={classes.radio}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          <ChoiceIcon size={15} aria-hidden />
        </label>
      ))}
    </div>
  )
}
