import { Button } from '@mantine/core'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FetchProgress } from './fetch-progress'
import { useInventory } from './inventory-stores'
import { RequestNote } from './request-note'
import classes from './request-pane.module.css'

/** Fetch and cancel, and how far a fetch is. In sight at any height of the window. */
export function RequestActions() {
  const { t } = useTranslation('inventory')
  const running = useInventory((state) => state.running)
  const cancel = useInventory((state) => state.cancel)
  const fetchButton = useRef<HTMLButtonElement>(null)
  const noteId = useId()
  const isRunning = running !== null
  return (
    <div className={classes.actions}>
      <RequestNote id={noteId} />
      <FetchProgress running={running} />
      <div className={classes.buttons}>
        {/* Not `disabled`, which would take the focus away from whoever just pressed it. */}
        <Button
          ref={fetchButton}
          type="submit"
          data-disabled={isRunning}
          aria-disabled={isRunning}
          aria-describedby={noteId}
        >
          {t('form.fetch')}
        </Button>
        <Button
          variant="default"
          disabled={!isRunning || running.stage.kind === 'cancelling'}
          onClick={() => {
            fetchButton.current?.focus()
            cancel()
          }}
        >
          {t('form.cancel')}
        </Button>
      </div>
    </div>
  )
}
