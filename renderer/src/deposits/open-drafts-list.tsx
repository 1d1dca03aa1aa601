import type { DepositDraft } from '@shared/domain/deposit-draft'
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useMoneyWords } from '../components/money'
import { moveByKey } from '../inventory/row-moves'
import { useDeposits, useProjects } from '../stores/use-app-stores'
import { useDepositsScreen } from './deposits-screen-store'
import classes from './drafts-pane.module.css'
import { OpenDraftRow } from './open-draft-row'
import { useRemoveDraft } from './use-remove-draft'

/** The drafts, by keys and by mouse: Enter or a click lays one into the tray, Delete deletes it. */
export function OpenDraftsList({ drafts }: { readonly drafts: readonly DepositDraft[] }) {
  const { t } = useTranslation('deposits')
  const money = useMoneyWords()
  const trayId = useDeposits(({ open }) => open?.draft.id ?? null)
  const openDraft = useDeposits((state) => state.openDraft)
  const openPane = useDepositsScreen((state) => state.openPane)
  const projects = useProjects((state) => state.projects)
  const names = useMemo(() => new Map(projects.map(({ id, name }) => [id, name])), [projects])
  const remove = useRemoveDraft()
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<DepositDraft['id'] | null>(null)
  const indexOf = (id: DepositDraft['id'] | null) => drafts.findIndex((draft) => draft.id === id)
  const tabStop = Math.max(0, indexOf(current) >= 0 ? indexOf(current) : indexOf(trayId))
  const focusWanted = useRef(false)
  useLayoutEffect(() => {
    if (!focusWanted.current) return
    focusWanted.current = false
    const row = list.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? list.current
    row?.focus()
  })

  const focusOn = (draft: DepositDraft | undefined) => {
    focusWanted.current = true
    setCurrent(draft?.id ?? null)
  }
  const open = useCallback(
    ({ id }: DepositDraft) => {
      setCurrent(id)
      // Where there is room for one pane, the list that has the focus stays.
      openPane('list')
      openDraft(id)
    },
    [openDraft, openPane],
  )
  const removeAt = async (index: number) => {
    const draft = drafts[index]
    const next = drafts[index + 1] ?? drafts[index - 1]
    if (draft !== undefined && (await remove(draft))) focusOn(next)
  }
  const followKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const draft = drafts[tabStop]
    const target = moveByKey(event.key, tabStop, {
      count: drafts.length,
      perLine: 1,
      linesInSight: Math.floor((list.current?.clientHeight ?? 0) / rowHeight),
    })
    if (target !== null) focusOn(drafts[target])
    else if (draft === undefined) return
    else if (event.key === 'Enter' || event.key === ' ') open(draft)
    else if (event.key === 'Delete' || event.key === 'Backspace') void removeAt(tabStop)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={t('tabs.drafts')}
      className={classes.drafts}
      onKeyDown={followKey}
    >
      {drafts.map((draft, index) => (
        <OpenDraftRow
          key={draft.id}
          draft={draft}
          projectName={names.get(draft.projectId) ?? draft.origin.projectName}
          isInTray={draft.id === trayId}
          isTabStop={index === tabStop}
          money={money}
          onOpen={open}
        />
      ))}
    </div>
  )
}

/** Pixels, as in the style sheet. */
const rowHeight = 84
