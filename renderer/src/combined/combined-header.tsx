import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { batchName } from '../batch/batch-name'
import { RelativeTime } from '../components/relative-time'
import { UserText } from '../components/user-text'
import { useBatches, useScreen } from '../stores/use-app-stores'
import classes from './combined-header.module.css'
import type { CombinedChoice } from './combined-store'
import { combinedUsers } from './combined-users'
import { gamesOf } from './games-of'

/** What is seen as one, and the way back. Null: nothing was chosen yet. */
export function CombinedHeader({ choice }: { readonly choice: CombinedChoice | null }) {
  const { t } = useTranslation('combined')
  const goTo = useScreen((state) => state.goTo)
  const back = (choice?.batchId ?? null) === null ? 'library' : 'batch'
  return (
    <header role="presentation" className={classes.header}>
      <Button
        variant="subtle"
        color="gray"
        className={classes.back}
        leftSection={<IconArrowLeft size={14} aria-hidden />}
        onClick={() => goTo(back)}
      >
        {t(`back.${back}`)}
      </Button>
      <h2 className={classes.title}>
        {choice === null ? t('title') : <ChoiceTitle choice={choice} />}
      </h2>
      {choice === null ? null : <Facts choice={choice} />}
    </header>
  )
}

/** A batch's name as it is called by now, else how many snapshots these are. */
function ChoiceTitle({ choice }: { readonly choice: CombinedChoice }) {
  const { t } = useTranslation('combined')
  const batch = useBatches(({ batches }) =>
    batches?.find(({ batch: { id } }) => id === choice.batchId),
  )
  const { t: batchWords, i18n } = useTranslation('batch')
  const name = batch === undefined ? choice.name : batchName(batch.batch, batchWords, i18n.language)
  return name === '' ? t('snapshots', { count: choice.sources.length }) : <UserText text={name} />
}

function Facts({ choice }: { readonly choice: CombinedChoice }) {
  const { t } = useTranslation('combined')
  const { t: inventoryWords } = useTranslation('inventory')
  const { sources } = choice
  const { users, oldest, newest } = useMemo(() => {
    const times = sources.map(({ snapshot }) => snapshot.takenAt)
    return {
      users: combinedUsers(sources).users.length,
      oldest: times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY),
      newest: times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY),
    }
  }, [sources])
  const games = gamesOf(choice)
  return (
    <ul className={classes.facts} aria-label={t('facts.label')}>
      {choice.batchId === null && choice.name === '' ? null : (
        <li>{t('snapshots', { count: sources.length })}</li>
      )}
      <li>{t('facts.users', { count: users })}</li>
      <li>{games.map((game) => inventoryWords(`games.${game}`)).join(', ')}</li>
      <li>
        {t('facts.fetched')} <RelativeTime at={oldest} />
        {newest - oldest < sameMoment ? null : (
          <>
            {' – '}
            <RelativeTime at={newest} />
          </>
        )}
      </li>
    </ul>
  )
}

/** Milliseconds: what was fetched within a minute reads as one moment. */
const sameMoment = 60_000
