import type { DepositDraft } from '@shared/domain/deposit-draft'
import { totalsOfItems } from '@shared/domain/draft-totals'
import { handOverText, type HandOverForm } from '@shared/domain/hand-over-text'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../components/format-money'
import { visibleText } from '../components/visible-text'
import { useAppStores } from '../stores/use-app-stores'
import { assetIdsText } from './asset-ids-text'
import { handOverStoreOf } from './hand-over-store'
import { problemWords } from './readiness-words'
import { tradeTokenOf } from './trade-token-store'
import { readinessNow } from './use-readiness'
import { useShowDraft } from './use-show-draft'

/**
 * Copies the tray's draft as the JSON body, and says what was copied. Where something is missing it leads there on the deposits
 * screen, and says what. Does nothing while the tray is empty.
 */
export function useCopyBody(): () => Promise<void> {
  const { deposits } = useAppStores()
  const copy = useCopyForm()
  return async () => {
    const draft = deposits.getState().open?.draft
    if (draft !== undefined) await copy(draft, 'json')
  }
}

/**
 * Copies a draft in one of its forms. Only the asset ids are copied of one that is not ready: every other form could create a
 * deposit that nobody has checked.
 */
export function useCopyForm(): (draft: DepositDraft, form: HandOverForm) => Promise<void> {
  const { t, i18n } = useTranslation('handOver')
  const app = useAppStores()
  const showDraft = useShowDraft()
  return async (draft, form) => {
    const { showToast } = app.toasts.getState()
    const say = (message: string) => showToast({ message, action: null })
    const [problem] = readinessNow(app, draft, Date.now()).problems
    if (problem !== undefined && form !== 'asset-ids') {
      say(t('copy.notReady', { problem: problemWords(problem, t) }))
      handOverStoreOf(app).getState().want({ draftId: draft.id, problem })
      showDraft(draft.id)
      return
    }
    const project = app.projects.getState().projects.find(({ id }) => id === draft.projectId)
    const text =
      form === 'asset-ids'
        ? assetIdsText(draft)
        : project && handOverText(form, { draft, tradeToken: tradeTokenOf(app, draft), project })
    if (text === undefined) throw new Error('A draft without a project counted as ready')
    const reply = await app.api.copyText(text)
    if (!reply.ok) {
      say(t('copy.failed'))
      return
    }
    const count = draft.items.length
    const total = formatMoney(totalsOfItems(draft.items).price, i18n.language)
    const orderId = visibleText(draft.orderId)
    say(
      form === 'asset-ids'
        ? t('copy.copiedIds', { count })
        : t(form === 'json' ? 'copy.copiedBody' : 'copy.copiedSnippet', {
            count,
            total,
            orderId,
            form: t(`forms.${form}`),
          }),
    )
  }
}
