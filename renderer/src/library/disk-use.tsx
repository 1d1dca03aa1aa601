import { Button } from '@mantine/core'
import { bytesOf, type LibraryView } from '@shared/domain/kept-snapshots'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sizeText } from '../components/size-text'
import classes from './library-bars.module.css'
import { LimitDialog } from './limit-dialog'

/** How much of the disk the snapshots take, and may take. */
export function DiskUse({ view }: { readonly view: LibraryView }) {
  const { t, i18n } = useTranslation('library')
  const [isOpen, setOpen] = useState(false)
  const bytes = bytesOf(view.snapshots)
  const used = sizeText(bytes, i18n.language)
  const { limit } = view
  const words =
    limit === null
      ? t('disk.noLimit', { used })
      : t('disk.ofLimit', { used, limit: sizeText(limit, i18n.language) })
  return (
    <>
      <Button
        variant="default"
        title={t('disk.hint')}
        aria-label={t('disk.button', { words })}
        leftSection={<IconAdjustmentsHorizontal size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        <span className={classes.usage}>
          {words}
          {limit === null ? null : <Meter part={bytes / limit} />}
        </span>
      </Button>
      {isOpen ? <LimitDialog view={view} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Meter({ part }: { readonly part: number }) {
  return (
    <span className={classes.meter} data-full={part > 0.9} aria-hidden>
      <span style={{ width: `${Math.min(100, Math.round(part * 100))}%` }} />
    </span>
  )
}
