import { Button } from '@mantine/core'
import { comparability } from '@shared/domain/comparability'
import { bytesOf } from '@shared/domain/kept-snapshots'
import type { Snapshot } from '@shared/domain/snapshot'
import {
  IconArrowsDiff,
  IconEdit,
  IconFileExport,
  IconFolderOpen,
  IconPin,
  IconPinnedOff,
  IconStack2,
  IconTrash,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { sizeText } from '../components/size-text'
import classes from './library-bars.module.css'
import type { LibraryActions } from './use-library-actions'

interface SelectionBarProps {
  /** What is selected of what is shown, in the order of the list. */
  readonly selected: readonly Snapshot[]
  readonly actions: LibraryActions
  readonly onAnnotate: () => void
  readonly onRemove: () => void
}

/** What can be done with what is selected. Always there, so that the list does not jump. */
export function SelectionBar({ selected, actions, onAnnotate, onRemove }: SelectionBarProps) {
  const { t } = useTranslation('library')
  const [one = null, other = null] = selected
  const single = selected.length === 1 ? one : null
  const obstacle = comparisonObstacle(selected, t)
  const isNothing = one === null
  const isPinned = !isNothing && selected.every(({ annotation }) => annotation.pinned)
  return (
    <div role="toolbar" aria-label={t('actions.label')} className={classes.actions}>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={14} aria-hidden />}
        disabled={single === null}
        onClick={() => single !== null && actions.open(single)}
      >
        {t('actions.open')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowsDiff size={14} aria-hidden />}
        disabled={obstacle !== null}
        title={obstacle ?? undefined}
        onClick={() => one !== null && other !== null && actions.compare(one, other)}
      >
        {t('actions.compare')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconStack2 size={14} aria-hidden />}
        disabled={selected.length < 2}
        title={selected.length < 2 ? t('actions.togetherTwo') : undefined}
        onClick={() => actions.openTogether(selected)}
      >
        {t('actions.together')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileExport size={14} aria-hidden />}
        disabled={isNothing}
        onClick={() => actions.exportAll(selected)}
      >
        {t('actions.export')}
      </Button>
      <Button
        variant="default"
        leftSection={
          isPinned ? <IconPinnedOff size={14} aria-hidden /> : <IconPin size={14} aria-hidden />
        }
        disabled={isNothing}
        onClick={() => actions.pin(selected, !isPinned)}
      >
        {t(isPinned ? 'actions.unpin' : 'actions.pin')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconEdit size={14} aria-hidden />}
        disabled={single === null}
        onClick={onAnnotate}
      >
        {t('actions.annotate')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={14} aria-hidden />}
        disabled={isNothing}
        onClick={onRemove}
      >
        {t('actions.remove')}
      </Button>
      <output className={classes.selected}>
        <SelectionWords selected={selected} obstacle={selected.length === 2 ? obstacle : null} />
      </output>
    </div>
  )
}

function SelectionWords(props: {
  readonly selected: readonly Snapshot[]
  readonly obstacle: string | null
}) {
  const { t, i18n } = useTranslation('library')
  const { selected, obstacle } = props
  if (selected.length === 0) return t('actions.nothing')
  const size = sizeText(bytesOf(selected), i18n.language)
  const words = t('actions.selected', { count: selected.length, size })
  return obstacle === null ? words : `${words}. ${obstacle}`
}

/** Why what is selected can't be compared, in words; null where it can. */
function comparisonObstacle(selected: readonly Snapshot[], t: TFunction<'library'>): string | null {
  const [one, other, third] = selected
  if (one === undefined || other === undefined || third !== undefined) return t('compare.two')
  const found = comparability(one, other)
  return found.kind === 'comparable' ? null : t(`compare.${found.reason}`)
}
