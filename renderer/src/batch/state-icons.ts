import type { BatchRowState } from '@shared/batch'
import {
  IconAlertCircle,
  IconCircleCheck,
  IconClock,
  IconLoader2,
  IconPlayerSkipForward,
  type Icon,
} from '@tabler/icons-react'

/** Each state by a sign of its own, beside its word. */
export const stateIcons: Readonly<Record<BatchRowState['kind'], Icon>> = {
  waiting: IconClock,
  running: IconLoader2,
  done: IconCircleCheck,
  failed: IconAlertCircle,
  skipped: IconPlayerSkipForward,
}
