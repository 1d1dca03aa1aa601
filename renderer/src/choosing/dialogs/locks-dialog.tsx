import { Button, Group, TextInput, Textarea } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { draftLimits, type LockList } from '@shared/domain/deposit-draft'
import { foldText } from '@shared/domain/item-filter'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../errors/error-notice'
import { useInventory } from '../../inventory/inventory-stores'
import { useChoosingDialogs } from './choosing-dialog-store'
import { DialogForm } from './dialog-form'
import classes from './dialogs.module.css'
import { lockListOf, lockMatches, locksOf } from './lock-matches'
import { LockRows } from './lock-rows'
import { submitByEnter } from './submit-by-enter'
import { useLockChanges } from './use-lock-changes'

interface LocksDialogProps {
  readonly locks: LockList
  /** What to add, as it was pasted; empty: nothing yet. */
  readonly first: string
}

/** What is never to be chosen: shown, searched, added to and taken from. Every change is kept at once. */
export function LocksDialog({ locks, first }: LocksDialogProps) {
  const { t } = useTranslation(['choosing', 'common'])
  const close = useChoosingDialogs((state) => state.close)
  const inventory = useInventory((state) => state.inventory)
  const changes = useLockChanges()
  const [text, setText] = useState(first)
  const [search, setSearch] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const undo = changes.outcome?.undo ?? null
  const field = useRef<HTMLTextAreaElement>(null)
  const columns = inventory?.columns ?? null
  const matchOf = useMemo(
    () => (columns === null ? null : lockMatches(columns, locks)),
    [columns, locks],
  )
  const all = useMemo(() => locksOf(locks), [locks])
  const shown = useMemo(() => {
    const wanted = foldText(search.trim())
    if (wanted === '') return all
    return all.filter(
      (lock) =>
        foldText(lock.text).includes(wanted) ||
        foldText(matchOf?.(lock)?.name ?? '').includes(wanted),
    )
  }, [all, matchOf, search])
  // What is not in sight is not removed.
  const going = useMemo(() => shown.filter(({ key }) => selected.has(key)), [shown, selected])

  const add = async () => {
    if (text.trim() === '') return
    if (await changes.add(text)) setText('')
    field.current?.focus()
  }
  const remove = async () => {
    // The list goes with its last lock, and the button is disabled: neither may take the focus with it.
    const isListGone = going.length === shown.length
    const isOfButton = document.activeElement instanceof HTMLButtonElement
    if (going.length === 0 || !(await changes.remove(lockListOf(going)))) return
    setSelected(new Set())
    if (isListGone || isOfButton) field.current?.focus()
  }
  return (
    <div className={classes.form}>
      <DialogForm className={classes.lockForm} onSubmit={() => void add()}>
        <Textarea
          ref={field}
          data-autofocus
          size="xs"
          rows={2}
          label={t('dialogs.locks.add')}
          description={t('dialogs.locks.hint')}
          spellCheck={false}
          value={text}
          onKeyDown={submitByEnter}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className={classes.outcome}>
          <output>{changes.outcome?.words ?? ''}</output>
          {undo === null ? null : (
            <Button
              variant="default"
              size="compact-xs"
              onClick={() => {
                field.current?.focus()
                undo()
              }}
            >
              {t('done.undo')}
            </Button>
          )}
          <Button type="submit" disabled={text.trim() === ''} loading={changes.isSaving}>
            {t('dialogs.locks.lock')}
          </Button>
        </div>
      </DialogForm>
      {changes.error === null ? null : (
        <ErrorNotice heading={t('dialogs.locks.notKept')} error={changes.error} />
      )}
      {all.length === 0 ? (
        <p className={classes.hint}>{t('dialogs.locks.empty', { most: draftLimits.locks })}</p>
      ) : (
        <>
          <div className={classes.lockBar}>
            <TextInput
              aria-label={t('dialogs.locks.search')}
              placeholder={t('dialogs.locks.search')}
              leftSection={<IconSearch size={14} aria-hidden />}
              spellCheck={false}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <span className={classes.hint}>
              {t('dialogs.locks.counts', {
                assetIds: locks.assetIds.length,
                most: draftLimits.locks,
                names: locks.names.length,
              })}
            </span>
          </div>
          <LockRows
            locks={shown}
            matchOf={matchOf}
            selected={selected}
            onSelect={setSelected}
            onRemove={() => void remove()}
          />
        </>
      )}
      <Group justify="flex-end" gap="xs" className={classes.actions}>
        {all.length === 0 ? null : (
          <Button
            variant="default"
            disabled={going.length === 0 || changes.isSaving}
            onClick={() => void remove()}
          >
            {t('dialogs.locks.remove', { count: going.length })}
          </Button>
        )}
        <Button variant="default" onClick={close}>
          {t('common:close')}
        </Button>
      </Group>
    </div>
  )
}
