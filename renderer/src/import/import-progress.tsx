import { Button, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useImport } from './import-store'
import type { RunningImport } from './create-import-store'
import classes from './import-layer.module.css'

/** What is over before that is not worth showing, in milliseconds. */
export const shownAfter = 500

/** How far the running import is. What takes a moment only is never shown. */
export function ImportProgress() {
  const running = useImport((state) => state.running)
  if (running === null || running.progress === null) return null
  return <SlowImport key={running.callId} running={running} progress={running.progress} />
}

interface SlowImportProps {
  readonly running: RunningImport
  readonly progress: NonNullable<RunningImport['progress']>
}

function SlowImport({ running, progress }: SlowImportProps) {
  const { t } = useTranslation(['files', 'common'])
  const cancel = useImport((state) => state.cancel)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), shownAfter)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  const file = visibleText(progress.file)
  const facts = { file, number: progress.index + 1, count: progress.count }
  const done = progress.total === 0 ? 0 : Math.min(1, progress.done / progress.total)
  return (
    <section className={classes.progress} aria-label={t('import.progress.label')}>
      <div className={classes.stage} role="status">
        {running.isCancelling
          ? t('import.progress.cancelling')
          : t(progress.count === 1 ? 'import.progress.one' : 'import.progress.several', facts)}
      </div>
      <Progress.Root size="sm" transitionDuration={0}>
        <Progress.Section
          value={Math.round(done * 100)}
          aria-label={t('import.progress.bar', { file })}
        />
      </Progress.Root>
      <Button variant="default" size="compact-sm" disabled={running.isCancelling} onClick={cancel}>
        {t('common:cancel')}
      </Button>
    </section>
  )
}
