import { NativeSelect, TextInput } from '@mantine/core'
import type { PriceKind } from '@shared/domain/item-filter'
import { useTranslation } from 'react-i18next'
import type { FilterForm, FilterReading } from './filter-form'
import classes from './price-bounds.module.css'
import type { PriceNames } from './price-names'

interface PriceRangeProps {
  readonly form: Pick<FilterForm, 'priceKind' | 'minimum' | 'maximum'>
  readonly reading: Omit<FilterReading, 'filter'>
  /** Which prices there may be bounds for. */
  readonly kinds: readonly PriceKind[]
  readonly names: PriceNames
  readonly onChange: (change: Partial<FilterForm>) => void
}

/** The least and the most that an item may cost. */
export function PriceRange({ form, reading, kinds, names, onChange }: PriceRangeProps) {
  const { t } = useTranslation('inventory')
  const problemWords = (problem: FilterReading['minimumProblem']) =>
    problem === null ? null : t(`filter.${problem}`)
  return (
    <div className={classes.range}>
      <PriceKindSelect
        label={t('filter.priceKind')}
        kinds={kinds}
        names={names}
        value={form.priceKind}
        onChange={(priceKind) => onChange({ priceKind })}
      />
      <BoundField
        className={classes.bound}
        label={t('filter.minimum')}
        placeholder={t('filter.minimumShort')}
        value={form.minimum}
        problem={problemWords(reading.minimumProblem)}
        onChange={(minimum) => onChange({ minimum })}
      />
      <BoundField
        className={classes.bound}
        label={t('filter.maximum')}
        placeholder={t('filter.maximumShort')}
        value={form.maximum}
        problem={problemWords(reading.maximumProblem)}
        onChange={(maximum) => onChange({ maximum })}
      />
    </div>
  )
}

interface PriceKindSelectProps {
  readonly label: string
  readonly kinds: readonly PriceKind[]
  readonly names: PriceNames
  readonly value: PriceKind
  readonly onChange: (kind: PriceKind) => void
}

/** Which of the prices is meant; as wide as its longest name. */
export function PriceKindSelect({ label, kinds, names, value, onChange }: PriceKindSelectProps) {
  return (
    <NativeSelect
      className={classes.kind}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as PriceKind)}
      data={kinds.map((kind) => ({ value: kind, label: names[kind] }))}
    />
  )
}

interface BoundFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly className: string | undefined
  readonly value: string
  /** Why the amount is not applied, in words; null: it is. */
  readonly problem: string | null
  readonly onChange: (text: string) => void
}

/** An amount as it is typed. */
export function BoundField(props: BoundFieldProps) {
  const { label, placeholder, className = '', value, problem, onChange } = props
  return (
    <TextInput
      className={`${classes.amount} ${className}`}
      aria-label={label}
      placeholder={placeholder}
      inputMode="decimal"
      value={value}
      error={problem}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
