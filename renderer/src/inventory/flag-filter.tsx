import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import classes from './filter-bar.module.css'

interface FlagFilterProps<Value extends string> {
  readonly label: string
  readonly value: Value
  /** In the order in which they are offered. */
  readonly options: Readonly<Record<Value, string>>
  readonly onChange: (value: Value) => void
}

/** A filter with a few named states. */
export function FlagFilter<Value extends string>({
  label,
  value,
  options,
  onChange,
}: FlagFilterProps<Value>) {
  const id = useId()
  const names = Object.keys(options) as Value[]
  return (
    <div className={classes.flag} data-set={value !== names[0]}>
      <label htmlFor={id}>{label}</label>
      <NativeSelect
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
        data={names.map((name) => ({ value: name, label: options[name] }))}
      />
    </div>
  )
}
