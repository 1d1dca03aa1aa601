import { VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import classes from './filter-bar.module.css'

/** Long enough that a word is typed to its end before its result is read out, in milliseconds. */
const patience = 600

interface ItemCountProps {
  readonly count: number
  readonly shown: number
}

/** How many of how many: seen at once, spoken when the typing rests. */
export function ItemCount({ count, shown }: ItemCountProps) {
  const { t } = useTranslation('inventory')
  const [spoken] = useDebouncedValue(t('filter.countSpoken', { count, shown }), patience)
  return (
    <>
      <span className={classes.count}>{t('filter.count', { count, shown })}</span>
      <VisuallyHidden aria-live="polite">{spoken}</VisuallyHidden>
    </>
  )
}
