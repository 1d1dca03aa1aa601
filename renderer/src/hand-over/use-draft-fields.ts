import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import { draftLimits } from '@shared/domain/deposit-draft'
import { orderIdProblem } from '@shared/domain/draft-readiness'
import type { ProjectId } from '@shared/domain/project'
import { orderIdsOfOthers } from '@shared/domain/order-id'
import { useEffect } from 'react'
import type { AppStores } from '../stores/app-stores'
import type { DraftFields as Fields } from '../stores/deposits-state'
import { useAppStores, useDeposits } from '../stores/use-app-stores'
import { handOverStoreOf, nothingRefused, useHandOver } from './hand-over-store'

/** The fields that are typed, as they are shown. */
export type TypedField = 'orderId' | 'currency' | 'resultUrl'

export interface DraftFields {
  readonly values: Readonly<Record<TypedField, string>>
  /** Takes over what was typed. What the draft must refuse stays in the field, and the draft has nothing in its place. */
  readonly type: (field: TypedField, text: string) => void
  /** For a field that is left: spaces at the ends go. */
  readonly tidy: (field: TypedField) => void
  readonly chooseProject: (id: ProjectId) => void
}

/** What a person fills in for a draft. Changing a draft puts it into the tray. */
export function useDraftFields(draft: DepositDraft): DraftFields {
  const app = useAppStores()
  const refused = useHandOver((state) => state.refused[draft.id] ?? nothingRefused)
  const values = {
    orderId: refused.orderId ?? draft.orderId,
    currency: refused.currency ?? draft.currency,
    resultUrl: refused.resultUrl ?? draft.resultUrl,
  }
  const type = (field: TypedField, text: string) => typeField(app, draft.id, field, text)
  useRetry(draft, refused.orderId, type)
  return {
    values,
    type,
    tidy: (field) => {
      const tidied = values[field].trim()
      if (tidied !== values[field]) type(field, tidied)
    },
    chooseProject: (projectId) => {
      const { orderId } = draft
      if (take(app, draft.id, { projectId })) return
      // Its order id is used in that project: the person sees it, and the draft does without.
      if (take(app, draft.id, { projectId, orderId: '' })) noteRefused(app, draft.id, { orderId })
    },
  }
}

function typeField(app: AppStores, id: DraftId, field: TypedField, text: string): void {
  const { [field]: _, ...others } = handOverStoreOf(app).getState().refused[id] ?? nothingRefused
  const { noteRefused: note } = handOverStoreOf(app).getState()
  const value = field === 'currency' ? text.toLowerCase() : text
  const isTooLong = field !== 'orderId' && text.length > draftLimits.resultUrl
  if (!isTooLong && take(app, id, { [field]: value })) {
    note(id, others)
    return
  }
  take(app, id, { [field]: '' })
  note(id, { ...others, [field]: text })
}

function noteRefused(app: AppStores, id: DraftId, fields: { readonly orderId: string }): void {
  const { refused, noteRefused: note } = handOverStoreOf(app).getState()
  note(id, { ...refused[id], ...fields })
}

/** Whether that draft took the fields over: never another one than the person sees. */
function take(app: AppStores, id: DraftId, fields: Partial<Fields>): boolean {
  app.deposits.getState().openDraft(id)
  const { open, change } = app.deposits.getState()
  return open?.draft.id === id && change(fields) === null
}

/** An order id that was refused may be unused later: the other draft was removed, or belongs to another project now. */
function useRetry(
  draft: DepositDraft,
  refused: string | undefined,
  type: DraftFields['type'],
): void {
  const isFree = useDeposits(
    ({ view }) =>
      refused !== undefined &&
      view !== null &&
      orderIdProblem(refused, orderIdsOfOthers(view.drafts, draft)) === null,
  )
  useEffect(() => {
    if (isFree && refused !== undefined) type('orderId', refused)
  }, [isFree, refused, type])
}
