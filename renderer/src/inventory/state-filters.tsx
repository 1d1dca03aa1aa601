import { Button } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FilterForm } from './filter-form'
import { FlagFilter } from './flag-filter'

interface StateFiltersProps {
  readonly form: Pick<FilterForm, 'tradable' | 'accepted' | 'depositable'>
  readonly onChange: (change: Partial<FilterForm>) => void
}

/** Items by what they are: tradable, accepted, depositable. */
export function StateFilters({ form, onChange }: StateFiltersProps) {
  const { t } = useTranslation('inventory')
  const Icon = form.depositable ? IconCircleCheckFilled : IconCircleDashed
  return (
    <>
      <FlagFilter
        label={t('filter.tradable')}
        value={form.tradable}
        options={{
          any: t('filter.any'),
          tradable: t('filter.isTradable'),
          'not-tradable': t('filter.isNotTradable'),
        }}
        onChange={(tradable) => onChange({ tradable })}
      />
      <FlagFilter
        label={t('filter.accepted')}
        value={form.accepted}
        options={{
          any: t('filter.any'),
          accepted: t('filter.isAccepted'),
          'not-accepted': t('filter.isNotAccepted'),
        }}
        onChange={(accepted) => onChange({ accepted })}
      />
      <Button
        variant={form.depositable ? 'light' : 'default'}
        aria-label={t('filter.depositable')}
        aria-pressed={form.depositable}
        leftSection={<Icon size={14} aria-hidden />}
        onClick={() => onChange({ depositable: !form.depositable, whyNot: null })}
      >
        {t('filter.depositable')}
      </Button>
    </>
  )
}
