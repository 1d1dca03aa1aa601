import { Textarea } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChoosingActions } from '../use-choosing'
import { useChoosingDialogs } from './choosing-dialog-store'
import type { ChoosingGround } from './choosing-ground'
import { DialogActions } from './dialog-actions'
import { DialogForm } from './dialog-form'
import classes from './dialogs.module.css'
import { idsReport } from './ids-report'
import { IdsResult } from './ids-result'
import { StopNote } from './stop-note'
import { submitByEnter } from './submit-by-enter'

interface IdsDialogProps {
  readonly ground: ChoosingGround
  /** What was pasted; empty: nothing yet. */
  readonly first: string
}

/** Chooses by a list of asset ids in any form, and reports what of it cannot be chosen. */
export function IdsDialog({ ground, first }: IdsDialogProps) {
  const { t } = useTranslation('choosing')
  const close = useChoosingDialogs((state) => state.close)
  const { add } = useChoosingActions(ground.inventory)
  const [text, setText] = useState(first)
  // A list of many thousands must not make typing slow.
  const read = useDeferredValue(text)
  const report = useMemo(() => idsReport(ground, read), [ground, read])
  const { fresh } = report
  const isReady =
    read === text && fresh.length > 0 && fresh.length <= ground.room && !ground.isStopped
  // Who has pasted a list and finds it right only says so.
  const [isListFirst] = useState(!isReady)
  return (
    <DialogForm
      onSubmit={() => {
        if (!isReady) return
        add(fresh)
        close()
      }}
    >
      <Textarea
        size="xs"
        rows={5}
        data-autofocus={isListFirst ? true : undefined}
        label={t('dialogs.ids.list')}
        description={t('dialogs.ids.hint')}
        classNames={{ input: classes.ids ?? '' }}
        spellCheck={false}
        value={text}
        onKeyDown={submitByEnter}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <IdsResult ground={ground} report={report} isStale={read !== text} />
      <StopNote ground={ground} wanted={fresh.length} />
      <DialogActions
        label={t('dialogs.add', { count: fresh.length })}
        isReady={isReady}
        isFocused={!isListFirst}
      />
    </DialogForm>
  )
}
