import type { DepositDraft } from '@shared/domain/deposit-draft'
import { totalsOfItems } from '@shared/domain/draft-totals'
import { handOverText, type HandOverForm } from '@shared/domain/hand-over-text'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../components/format-money'
import { visibleText } from '../components/visible-text'
import { useAppStores } from '../stores/use-app-stores'
import { assetIdsText } from './asset-ids-text'
import { handOverStoreOf } from './hand-over-store'
import type { HandOverWarning } from './readiness'
import { problemWords, warningWords } from './readiness-words'
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
    const { problems, warnings } = readinessNow(app, draft, Date.now())
    const [problem] = problems
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
    if (form !== 'asset-ids') handOverStoreOf(app).getState().noteCopied(draft)
    const count = draft.items.length
    const total = formatMoney(totalsOfItems(draft.items).price, i18n.language)
    const orderId = visibleText(draft.orderId)
    const done =
      form === 'asset-ids'
        ? t('copy.copiedIds', { count })
        : t(form === 'json' ? 'copy.copiedBody' : 'copy.copiedSnippet', {
            count,
            total,
            orderId,
            form: t(`forms.${form}`),
          })
    const place = warnings.find((warning) => 'draftId' in warning)
    showToast({
      message: [done, ...copyWarnings(warnings, t, i18n.language)].join(' · '),
      action:
        place === undefined
          ? null
          : { label: t(`warnings.show.${place.kind}`), run: () => showDraft(place.draftId) },
    })
  }
}

/** A toast with more is not read to its end; the readiness list has all. */
const mostWarningsSaid = 3

function copyWarnings(
  warnings: readonly HandOverWarning[],
  t: TFunction<'handOver'>,
  language: string,
): readonly string[] {
  const unsaid = warnings.length - mostWarningsSaid
  return [
    ...warnings.slice(0, mostWarningsSaid).map((warning) => warningWords(warning, t, language)),
    ...(unsaid > 0 ? [t('copy.moreWarnings', { count: unsaid })] : []),
  ]
}
