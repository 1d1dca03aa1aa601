import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFilterX } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'

interface ClearFiltersProps {
  /** Whether there is nothing to clear. */
  readonly isOpen: boolean
  readonly search: RefObject<HTMLElement | null>
  readonly onClear: () => void
}

/** Opens every filter of a list of items. */
export function ClearFilters({ isOpen, search, onClear }: ClearFiltersProps) {
  const { t } = useTranslation('inventory')
  return (
    <Tooltip label={t('filter.clear')}>
      <ActionIcon
        aria-label={t('filter.clear')}
        size={30}
        disabled={isOpen}
        onClick={() => {
          // The button is about to be disabled, and would take the focus with it.
          search.current?.focus()
          onClear()
        }}
      >
        <IconFilterX size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
