import {
  choose,
  itemsOfHistory,
  redoChoice,
  startHistory,
  undoChoice,
  type ChoiceHistory,
  type Readmit,
} from './choice-history'
import type {
  DepositDraft,
  DraftFinding,
  DraftId,
  DraftItem,
  DraftOrigin,
  LockList,
} from './deposit-draft'
import { acceptFindings, withFindings, withItems } from './draft-check'
import type { SavedDraft } from './draft-file-text'
import type { Readmission } from './draft-items-readmission'
import { orderIdProblem } from './draft-readiness'
import { lockTest } from './lock-list'
import type { ProjectId } from './project'

/** A draft that the person works on, and how its items came about. Values never change: each function gives a new one. */
export interface OpenDraft {
  readonly draft: DepositDraft
  /** Its `items` are those of the draft. */
  readonly history: ChoiceHistory
  /** Findings that nobody has accepted, of items that an undo may bring back, too. */
  readonly found: readonly DraftFinding[]
}

export interface NewDraft {
  readonly id: DraftId
  readonly origin: DraftOrigin
  readonly projectId: ProjectId
  /** Milliseconds since 1970. */
  readonly now: number
}

export function newDraft({ id, origin, projectId, now }: NewDraft): DepositDraft {
  return {
    id,
    projectId,
    origin,
    items: [],
    orderId: '',
    currency: '',
    resultUrl: '',
    findings: [],
    checkedOrigin: null,
    createdAt: now,
    changedAt: now,
    record: null,
  }
}

/** A draft that begins with what a file says. */
export interface DraftOfFile extends NewDraft {
  readonly saved: Pick<SavedDraft, 'orderId' | 'currency' | 'resultUrl'>
  /** The file's items, as far as the snapshot lets them in. */
  readonly readmission: Readmission
  /** Of all other drafts of the project: the file's own is not taken over where it is among them. */
  readonly otherOrderIds: readonly string[]
}

/** What the file says that an item costs is a finding where the snapshot says otherwise: the person's to see and to accept. */
export function openDraftOfFile(file: DraftOfFile, locks: LockList): OpenDraft {
  const { saved, readmission, otherOrderIds } = file
  const { currency, resultUrl } = saved
  const { items, pricesDiffer } = readmission
  const orderId = orderIdProblem(saved.orderId, otherOrderIds) === null ? saved.orderId : ''
  const opened = openDraft({ ...newDraft(file), items, orderId, currency, resultUrl }, locks)
  const findings = pricesDiffer.map(({ assetId, now }): DraftFinding => ({
    assetId,
    kind: 'price-moved',
    now,
  }))
  return afresh(withFindings(opened.draft, findings, file.origin))
}

/** The history begins anew; what was locked since the draft was last open leaves it. A recorded draft stays as it is. */
export function openDraft(draft: DepositDraft, locks: LockList): OpenDraft {
  const kept = draft.record === null ? withoutLocked(locks)(draft.items) : draft.items
  const opened = kept === draft.items ? draft : withItems(draft, kept, draft.findings)
  return afresh(opened)
}

/** Takes a choice over as one step of the history. */
export function chooseInDraft(open: OpenDraft, items: readonly DraftItem[]): OpenDraft {
  return follow(open, choose(open.history, items))
}

/** Null where there is nothing to undo. */
export function undoInDraft(open: OpenDraft, locks: LockList): OpenDraft | null {
  const history = undoChoice(open.history, withoutLocked(locks))
  return history === null ? null : follow(open, history)
}

/** Null where there is nothing to redo. */
export function redoInDraft(open: OpenDraft, locks: LockList): OpenDraft | null {
  const history = redoChoice(open.history, withoutLocked(locks))
  return history === null ? null : follow(open, history)
}

/** Whether findings wait that a choice from this snapshot would slip past: nobody has checked what would come now. */
export function hasOpenFindings(
  { origin, checkedOrigin }: Pick<DepositDraft, 'origin' | 'checkedOrigin'>,
  { snapshotId }: Pick<DraftOrigin, 'snapshotId'>,
): boolean {
  return (
    checkedOrigin !== null &&
    (checkedOrigin.snapshotId === snapshotId || origin.snapshotId === snapshotId)
  )
}

/** What an inventory that was fetched anew says of items: `checkDraft` for whichever they are. */
export type CheckItems = (items: readonly DraftItem[]) => readonly DraftFinding[]

/**
 * Takes over what a check finds. Undo and redo stay only where it finds nothing about any item that they may bring back. Else
 * the history begins anew: what they brought back would be objected to, or have prices that are no more.
 */
export function checkInDraft(
  { draft, history }: OpenDraft,
  check: CheckItems,
  newOrigin: DraftOrigin,
): OpenDraft {
  const checked = withFindings(draft, check(draft.items), newOrigin)
  const isAsItWas = checked.findings.length === 0 && check(itemsOfHistory(history)).length === 0
  return isAsItWas ? { draft: checked, history, found: [] } : afresh(checked)
}

/** Accepts findings; no undo leads to what was before. An item that goes by a locked name by now leaves the draft. */
export function acceptInDraft(
  { draft }: OpenDraft,
  assetIds: readonly string[] | 'all',
  locks: LockList,
): OpenDraft {
  return openDraft(acceptFindings(draft, assetIds), locks)
}

/** What is locked by now leaves the draft. No undo brings it back. */
export function lockInDraft(open: OpenDraft, locks: LockList): OpenDraft {
  return chooseInDraft(open, withoutLocked(locks)(open.history.items))
}

function follow({ draft, found }: OpenDraft, history: ChoiceHistory): OpenDraft {
  if (history.items === draft.items) return { draft, history, found }
  const changed = withItems(draft, history.items, found)
  // It belongs to what it was checked against now: what an undo would bring back is objected to in that.
  const isSettled = changed.checkedOrigin !== draft.checkedOrigin
  return isSettled ? afresh(changed) : { draft: changed, history, found }
}

function afresh(draft: DepositDraft): OpenDraft {
  return { draft, history: startHistory(draft.items), found: draft.findings }
}

function withoutLocked(locks: LockList): Readmit {
  const isLocked = lockTest(locks)
  return (items) => {
    const left = items.filter((item) => !isLocked(item))
    return left.length === items.length ? items : left
  }
}
