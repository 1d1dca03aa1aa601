import { UnstyledButton, Popover } from '@mantine/core'
import {
  IconAlertTriangle,
  IconChevronDown,
  IconClock,
  IconClockExclamation,
} from '@tabler/icons-react'
import { assertNever } from '@shared/domain/assert-never'
import { priceWarnings } from '@shared/domain/draft-readiness'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minute, timeAgo } from '../components/time-ago'
import { useNow } from '../components/use-now'
import { useDeposits } from '../stores/use-app-stores'
import classes from './price-age.module.css'
import { PriceAgeLimit } from './price-age-limit'
import { BriefWords } from './tray-words'

interface PriceAgeProps {
  /** Milliseconds since 1970: when the prices were true. */
  readonly takenAt: number
  /** In the tray, where there is not always room for all words. */
  readonly isBrief?: boolean
}

/** How old the prices are, with a warning over the merchant's limit, which can be set here. */
export function PriceAge({ takenAt, isBrief = false }: PriceAgeProps) {
  const { t, i18n } = useTranslation(['draft', 'common'])
  const [isOpen, setOpen] = useState(false)
  const now = useNow()
  const priceAgeLimit = useDeposits(({ view }) => view?.settings.priceAgeLimit ?? null)
  const { kind } = priceWarnings(takenAt, { now, priceAgeLimit })[0] ?? { kind: 'fine' }
  const elapsed = now - takenAt
  const time =
    kind !== 'clock-set-back' && elapsed < minute
      ? t('common:justNow')
      : timeAgo(elapsed, i18n.language)
  const exact = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'medium' })
  const words = wordsOf(kind)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top" withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.age}
          data-warns={kind !== 'fine'}
          title={t('age.exact', { time: exact.format(takenAt) })}
          onClick={() => setOpen(!isOpen)}
        >
          <AgeIcon kind={kind} />
          {isBrief ? <BriefWords full={words} brief={time} /> : <span>{words}</span>}
          <IconChevronDown size={12} className={classes.chevron} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <PriceAgeLimit onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )

  function wordsOf(age: AgeKind): string {
    switch (age) {
      case 'fine':
        return t('age.fine', { time })
      case 'prices-old':
        return t('age.old', { time })
      case 'clock-set-back':
        return t('age.wrongClock')
      default:
        return assertNever(age)
    }
  }
}

type AgeKind = 'fine' | 'prices-old' | 'clock-set-back'

function AgeIcon({ kind }: { readonly kind: AgeKind }) {
  const Icon = icons[kind]
  return <Icon size={14} aria-hidden />
}

const icons = {
  fine: IconClock,
  'prices-old': IconAlertTriangle,
  'clock-set-back': IconClockExclamation,
} as const
