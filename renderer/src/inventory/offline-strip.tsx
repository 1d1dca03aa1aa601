import { Button } from '@mantine/core'
import { isGuessed } from '@shared/domain/comparability'
import type { Snapshot } from '@shared/domain/snapshot'
import { IconCloudOff } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../components/relative-time'
import { UserText } from '../components/user-text'
import classes from './offline-strip.module.css'
import { timeWords } from './snapshot-words'
import { useAskAgain } from './use-ask-again'

interface OfflineStripProps {
  readonly snapshot: Snapshot
  readonly onOpenRequest: () => void
}

/** Says that the items are not of now, since when they are, and where they came from. */
export const OfflineStrip = memo(function OfflineStrip({
  snapshot,
  onOpenRequest,
}: OfflineStripProps) {
  const { t, i18n } = useTranslation('inventory')
  const askAgain = useAskAgain(onOpenRequest)
  const { takenAt, source, annotation, partOf, contents } = snapshot
  return (
    <section className={classes.strip} aria-label={t('offline.label')}>
      <IconCloudOff size={16} className={classes.icon} aria-hidden />
      <div className={classes.body}>
        <div className={classes.facts}>
          <strong className={classes.asOf}>
            {t('offline.asOf', { time: timeWords(takenAt, i18n.language) })}{' '}
            <span className={classes.ago}>
              {'('}
              <RelativeTime at={takenAt} />
              {')'}
            </span>
          </strong>
          {partOf === null ? null : (
            <Fact>{t('offline.part', { count: contents.items, all: partOf })}</Fact>
          )}
          {isGuessed(snapshot, 'takenAt') ? <Fact>{t('offline.timeGuessed')}</Fact> : null}
        </div>
        <div className={classes.words}>
          {annotation.name === '' ? null : (
            <Fact label={t('offline.name')}>
              <UserText text={annotation.name} />
            </Fact>
          )}
          {source.kind === 'fetched' ? null : (
            <Fact label={t('offline.importedFrom')}>
              <UserText text={source.file} />
            </Fact>
          )}
          {annotation.note === '' ? null : (
            <Fact label={t('offline.note')} kind="note">
              <UserText text={inOneLine(annotation.note)} />
            </Fact>
          )}
        </div>
      </div>
      <Button
        variant="default"
        size="compact-xs"
        onClick={(event) => {
          // The answer takes the banner away, and would take the focus with it.
          const area = event.currentTarget.closest<HTMLElement>('[data-items-area]')
          if (askAgain(snapshot)) area?.focus()
        }}
      >
        {t('offline.askAgain')}
      </Button>
    </section>
  )
})

/** The banner has one line for a note of many. */
function inOneLine(note: string): string {
  return note.trim().replaceAll(/\s*[\n\r\u2028\u2029]\s*/gu, ' ')
}

interface FactProps {
  readonly label?: string
  readonly kind?: 'note'
  readonly children: ReactNode
}

function Fact({ label, kind, children }: FactProps) {
  return (
    <span className={classes.fact} data-kind={kind}>
      {label === undefined ? null : <span className={classes.label}>{label}</span>}
      {children}
    </span>
  )
}
