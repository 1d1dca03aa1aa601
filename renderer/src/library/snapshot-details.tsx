import type { Snapshot } from '@shared/domain/snapshot'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IdText } from '../components/id-text'
import { RelativeTime } from '../components/relative-time'
import { sizeText } from '../components/size-text'
import { UserText } from '../components/user-text'
import { snapshotName, steamUserWords } from '../inventory/snapshot-words'
import { openGuesses } from './guessed'
import classes from './snapshot-details.module.css'
import { markersOf, markerWords } from './snapshot-markers'
import { SnapshotTotals } from './snapshot-totals'

/** All that is known of one snapshot without opening it. */
export function SnapshotDetails({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t, i18n } = useTranslation('library')
  const { t: inventoryWords } = useTranslation('inventory')
  const { annotation } = snapshot
  const guesses = openGuesses(snapshot)
  const notes = markersOf(snapshot).filter((marker) => marker !== 'imported' && marker !== 'pinned')
  return (
    <article className={classes.snapshot}>
      <h3 className={classes.name}>
        <UserText text={snapshotName(snapshot) || steamUserWords(snapshot, inventoryWords)} wrap />
      </h3>
      {annotation.note === '' ? null : (
        <p className={classes.note} dir="auto">
          <NoteText note={annotation.note} />
        </p>
      )}
      {notes.length + guesses.length === 0 ? null : (
        <ul className={classes.notes}>
          {notes.map((marker) => (
            <li key={marker}>{markerWords(marker, snapshot, t)}</li>
          ))}
          {guesses
            .filter((fact) => fact !== 'steamId')
            .map((fact) => (
              <li key={fact}>{t(`guessed.${fact}`)}</li>
            ))}
        </ul>
      )}
      <SnapshotTotals snapshot={snapshot} />
      <RequestFacts snapshot={snapshot} />
      <dl className={classes.facts}>
        <SourceFacts snapshot={snapshot} />
        {annotation.pinned ? (
          <Fact label={t('details.pinned')}>{t('details.isPinned')}</Fact>
        ) : null}
        <Fact label={t('details.size')}>{sizeText(snapshot.bytes, i18n.language)}</Fact>
        <Fact label={t('details.sha256')}>
          <IdText value={snapshot.contents.sha256} label={t('details.sha256')} />
        </Fact>
      </dl>
    </article>
  )
}

/** Lines stay lines, and hidden characters are shown. */
function NoteText({ note }: { readonly note: string }) {
  return note.split('\n').map((line, index) => (
    // Lines have no other name, and no state.
    <span key={index} className={classes.noteLine}>
      <UserText text={line} wrap />
    </span>
  ))
}

/** What was asked for, of whom and when. */
function RequestFacts({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('library')
  const { t: inventoryWords } = useTranslation('inventory')
  const { request, projectName, takenAt } = snapshot
  return (
    <dl className={classes.facts}>
      <Fact label={t('details.steamUser')}>
        {request.steamId === '' ? (
          t('notKnown')
        ) : (
          <IdText value={request.steamId} label={t('details.steamId')} />
        )}
      </Fact>
      <Fact label={t('details.game')}>{inventoryWords(`games.${request.game}`)}</Fact>
      <UserFact label={t('details.project')} value={projectName} />
      <Fact label={t('details.taken')}>
        <ExactTime at={takenAt} /> <RelativeTime at={takenAt} />
      </Fact>
      <UserFact label={t('details.currency')} value={request.currency.toUpperCase()} />
      <UserFact label={t('details.multiplier')} value={request.multiplier} />
      <UserFact label={t('details.customCurrency')} value={request.customCurrency} />
      <UserFact label={t('details.customCurrencyRate')} value={request.customCurrencyRate} />
    </dl>
  )
}

function SourceFacts({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('library')
  const { source, tradeToken } = snapshot
  if (source.kind === 'fetched') {
    return (
      <>
        <Fact label={t('details.source')}>{t('details.fetched')}</Fact>
        <Fact label={t('details.tradeToken')}>
          {t(tradeToken === '' ? 'details.tokenNotKept' : 'details.tokenKept')}
        </Fact>
      </>
    )
  }
  return (
    <>
      <Fact label={t('details.source')}>{t('details.imported')}</Fact>
      <UserFact label={t('details.file')} value={source.file} />
      <Fact label={t('details.form')}>{t(`forms.${source.form}`)}</Fact>
      <Fact label={t('details.importedAt')}>
        <ExactTime at={source.importedAt} />
      </Fact>
    </>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Text from outside; nothing where there is none. */
function UserFact({ label, value }: { readonly label: string; readonly value: string }) {
  if (value === '') return null
  return (
    <Fact label={label}>
      <UserText text={value} wrap />
    </Fact>
  )
}

function ExactTime({ at }: { readonly at: number }) {
  const { language } = useTranslation('library').i18n
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' })
  return <span className={classes.time}>{format.format(at)}</span>
}
