import type { PaneState } from '@shared/preferences'
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PaneSeparator } from './pane-separator'
import classes from './side-pane.module.css'

export interface PaneLimits {
  /** Pixels. */
  readonly narrowest: number
  readonly widest: number
}

interface SidePaneProps {
  readonly side: 'left' | 'right'
  /** Its heading, and its name for those who listen. */
  readonly label: string
  readonly state: PaneState
  readonly limits: PaneLimits
  readonly onChange: (state: PaneState) => void
  readonly children: ReactNode
}

/** A pane at the side of a screen that folds into a strip and is resized at its inner edge, by mouse or arrow keys. */
export function SidePane({ side, label, state, limits, onChange, children }: SidePaneProps) {
  const { t } = useTranslation('common')
  const contentId = useId()
  const width = Math.min(limits.widest, Math.max(limits.narrowest, state.width))
  const toggleName = t(state.open ? 'closePane' : 'openPane', { label })
  const Icon = paneIcons[side][state.open ? 'open' : 'closed']
  return (
    <section
      className={classes.pane}
      data-side={side}
      data-open={state.open}
      aria-label={label}
      style={state.open ? { width } : undefined}
    >
      <header className={classes.header}>
        {state.open ? <h2 className={classes.title}>{label}</h2> : null}
        <Tooltip label={toggleName}>
          <ActionIcon
            aria-label={toggleName}
            aria-expanded={state.open}
            aria-controls={contentId}
            onClick={() => onChange({ ...state, open: !state.open })}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      {/* Kept while folded, so that nothing typed in it is lost. */}
      <div id={contentId} className={classes.content} hidden={!state.open}>
        {children}
      </div>
      {state.open ? (
        <PaneSeparator
          side={side}
          label={t('resizePane', { label })}
          controls={contentId}
          width={width}
          limits={limits}
          onResize={(next) => onChange({ ...state, width: next })}
        />
      ) : null}
    </section>
  )
}

const paneIcons = {
  left: { open: IconLayoutSidebarLeftCollapse, closed: IconLayoutSidebarLeftExpand },
  right: { open: IconLayoutSidebarRightCollapse, closed: IconLayoutSidebarRightExpand },
} as const
