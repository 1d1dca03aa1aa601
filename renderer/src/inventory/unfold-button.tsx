import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './summary.module.css'

interface UnfoldButtonProps {
  readonly isUnfolded: boolean
  readonly onChange: (isUnfolded: boolean) => void
}

/** Only a low window has it, or a large zoom: there the items need the room, and the summary's details come when asked for. */
export function UnfoldButton({ isUnfolded, onChange }: UnfoldButtonProps) {
  const { t } = useTranslation('inventory')
  const Icon = isUnfolded ? IconChevronUp : IconChevronDown
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className={classes.unfold}
      aria-expanded={isUnfolded}
      rightSection={<Icon size={14} aria-hidden />}
      onClick={() => onChange(!isUnfolded)}
    >
      {t('summary.details')}
    </Button>
  )
}
