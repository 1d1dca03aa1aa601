import { Button } from '@mantine/core'
import type { Snapshot } from '@shared/domain/snapshot'
import { IconArrowsDiff } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { comparisonStoreOf } from '../comparison/comparison-store'
import { visibleText } from '../components/visible-text'
import { useAppStores, useLibrary } from '../stores/use-app-stores'
import classes from './summary.module.css'
import { earlierSnapshot } from './earlier-snapshot'
import { isNamed, shortTimeWords, snapshotChoiceWords, snapshotName } from './snapshot-words'

/** The library is read this long after the items are there, so that they are painted first, in milliseconds. */
const patience = 300

/** Leads to a comparison with what the same Steam user had before, where the library knows that. */
export function CompareLink({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t, i18n } = useTranslation('inventory')
  const app = useAppStores()
  const load = useLibrary((state) => state.load)
  const view = useLibrary((state) => state.view)
  const [now] = useState(Date.now)
  useEffect(() => {
    const timer = setTimeout(() => void load(), patience)
    return () => clearTimeout(timer)
  }, [load])
  const earlier = useMemo(
    () => (view === null ? null : earlierSnapshot(view.snapshots, snapshot)),
    [view, snapshot],
  )
  if (earlier === null) return null
  const { language } = i18n
  const { takenAt, partOf, contents } = earlier
  const time = shortTimeWords(takenAt, now, language)
  const name = visibleText(snapshotName(earlier))
  const words = isNamed(earlier)
    ? t('compareWithNamed', { name, time })
    : t('compareWith', { time })
  const choice = snapshotChoiceWords(earlier, t, language)
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className={classes.compare}
      leftSection={<IconArrowsDiff size={14} aria-hidden />}
      title={
        partOf === null
          ? choice
          : t('compareWithPart', { choice, count: contents.items, all: partOf })
      }
      onClick={() => {
        comparisonStoreOf(app).getState().compare(earlier, snapshot)
        app.screen.getState().goTo('comparison')
      }}
    >
      {partOf === null ? words : t('compareWithA', { words })}
    </Button>
  )
}
