import type { AppError } from '@shared/app-error'
import { differenceCsv } from '@shared/domain/difference-csv'
import { differenceJson } from '@shared/domain/difference-json'
import { assetIdAt } from '@shared/domain/difference-order'
import type { TextInParts, WrittenDifference } from '@shared/domain/difference-text'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useAppStores } from '../stores/use-app-stores'
import { makeText, type MadeText } from './make-text'

/** Most characters that the contract takes, of a file and of a clipboard. */
const limits = { file: 400_000_000, clipboard: 2_000_000 } as const

export interface RunningText {
  /** Entries that were written; null: the text is whole, and is being saved. */
  readonly done: number | null
  readonly count: number
}

/** What did not work; `too-long` is no failure of anything, so it has words of its own. */
export type TextProblem =
  | { readonly kind: 'failed'; readonly heading: string; readonly error: AppError }
  | { readonly kind: 'too-long'; readonly words: string }

export interface DifferenceTexts {
  readonly running: RunningText | null
  readonly problem: TextProblem | null
  readonly dismissProblem: () => void
  readonly cancel: () => void
  readonly save: (kind: 'csv' | 'json') => Promise<void>
  readonly copyCsv: () => Promise<void>
  readonly copyIds: () => Promise<void>
}

/** Exporting and copying what is shown of a comparison. One at a time. */
export function useDifferenceTexts(written: WrittenDifference): DifferenceTexts {
  const { t } = useTranslation('comparison')
  const { api, toasts } = useAppStores()
  const [running, setRunning] = useState<RunningText | null>(null)
  const [problem, setProblem] = useState<TextProblem | null>(null)
  const turn = useRef<AbortController | null>(null)
  // What is written when the screen is left would come as a surprise later.
  useEffect(() => () => turn.current?.abort(), [])
  const count = written.entries.length
  const { showToast } = toasts.getState()

  const make = async (
    parts: TextInParts,
    limit: number,
    handOver: (text: string) => Promise<void>,
    tooLong: string,
  ) => {
    if (turn.current !== null) return
    const mine = new AbortController()
    turn.current = mine
    setProblem(null)
    setRunning({ done: 0, count })
    const made: MadeText = await makeText(parts, {
      count,
      limit,
      signal: mine.signal,
      onProgress: (done) => setRunning({ done, count }),
      pause: () => new Promise((resolve) => setTimeout(resolve)),
    })
    if (made.kind === 'too-long') setProblem({ kind: 'too-long', words: tooLong })
    if (made.kind === 'made') {
      setRunning({ done: null, count })
      await handOver(made.text)
    }
    turn.current = null
    setRunning(null)
  }

  const copy = (parts: TextInParts, done: string) =>
    make(
      parts,
      limits.clipboard,
      async (text) => {
        const reply = await api.copyText(text)
        if (reply.ok) showToast({ message: done, action: null })
        else setProblem({ kind: 'failed', heading: t('export.copyFailed'), error: reply.error })
      },
      t('export.tooLongToCopy'),
    )

  const show = async () => {
    const reply = await api.showLastExport()
    if (!reply.ok) showToast({ message: t('export.showFailed'), action: null })
  }

  return {
    running,
    problem,
    dismissProblem: () => setProblem(null),
    cancel: () => turn.current?.abort(),
    save: (kind) =>
      make(
        kind === 'csv' ? differenceCsv(written) : differenceJson(written),
        limits.file,
        async (text) => {
          const reply = await api.saveText({ suggestedName: fileNameOf(written, kind), kind, text })
          if (!reply.ok) {
            setProblem({ kind: 'failed', heading: t('export.failed'), error: reply.error })
            return
          }
          const file = reply.value?.files[0]?.file
          if (file === undefined) return
          showToast({
            message: t('export.saved', { count, file: visibleText(file) }),
            action: { label: t('export.show'), run: () => void show() },
          })
        },
        t('export.tooLong'),
      ),
    copyCsv: () => copy(differenceCsv(written), t('export.copied', { count })),
    copyIds: () => copy(assetIdLines(written), t('export.copiedIds', { count })),
  }
}

/** One a line. */
function assetIdLines({ difference, entries }: WrittenDifference): TextInParts {
  return {
    head: '',
    part: (from, to) => {
      const ids = Array.from(entries.subarray(from, to), (entry) => assetIdAt(difference, entry))
      return `${from === 0 ? '' : '\n'}${ids.join('\n')}`
    },
    tail: '',
  }
}

/** Such as `difference-cs2-76561198827262007-2026-11-12-2026-11-22.csv`; days as UTC has them. */
function fileNameOf({ before, after }: WrittenDifference, kind: 'csv' | 'json'): string {
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
  const { game } = after.request
  const steamId = after.request.steamId || before.request.steamId
  const parts = ['difference', game, steamId, dayOf(before.takenAt), dayOf(after.takenAt)]
  return `${parts.filter((part) => part !== '').join('-')}.${kind}`
}
