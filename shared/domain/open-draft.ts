import {
  choose,
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

/** Takes over what a check found. The history begins anew: what was chosen before was never checked. */
export function checkInDraft(
  { draft }: OpenDraft,
  findings: readonly DraftFinding[],
  newOrigin: DraftOrigin,
): OpenDraft {
  return afresh(withFindings(draft, findings, newOrigin))
}

/** Accepts findings; no undo leads to what was before. */
export function acceptInDraft(
  { draft }: OpenDraft,
  assetIds: readonly string[] | 'all',
): OpenDraft {
  return afresh(acceptFindings(draft, assetIds))
}

/** What is locked by now leaves the draft. No undo brings it back. */
export function lockInDraft(open: OpenDraft, locks: LockList): OpenDraft {
  return chooseInDraft(open, withoutLocked(locks)(open.history.items))
}

function follow({ draft, found }: OpenDraft, history: ChoiceHistory): OpenDraft {
  if (history.items === draft.items) return { draft, history, found }
  const changed = withItems(draft, history.items, found)
  // It belongs to another snapshot now: what an undo would bring back is objected to in that.
  return changed.origin === draft.origin ? { draft: changed, history, found } : afresh(changed)
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
