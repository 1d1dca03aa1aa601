import type { ChangeKind } from '@shared/domain/inventory-difference'
import {
  IconArrowDown,
  IconArrowUp,
  IconBan,
  IconCircleCheck,
  IconCircleMinus,
  IconCirclePlus,
  IconClockPause,
  IconLogin2,
  IconLogout2,
  IconTag,
  IconTagOff,
} from '@tabler/icons-react'
import classes from './change-icon.module.css'

const icons = {
  added: IconCirclePlus,
  gone: IconCircleMinus,
  'price-up': IconArrowUp,
  'price-down': IconArrowDown,
  'price-appeared': IconTag,
  'price-vanished': IconTagOff,
  'became-tradable': IconCircleCheck,
  'became-not-tradable': IconClockPause,
  'became-accepted': IconCircleCheck,
  'became-not-accepted': IconBan,
  'newly-depositable': IconLogin2,
  'no-longer-depositable': IconLogout2,
} as const satisfies Readonly<Record<ChangeKind, unknown>>

const losses: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'gone',
  'price-down',
  'price-vanished',
  'became-not-tradable',
  'became-not-accepted',
  'no-longer-depositable',
])

/** A kind of change by its shape; its word stands beside it. */
export function ChangeIcon({ kind }: { readonly kind: ChangeKind }) {
  const Icon = icons[kind]
  return (
    <Icon
      size={14}
      stroke={1.75}
      aria-hidden
      className={classes.icon}
      data-loss={losses.has(kind)}
    />
  )
}
