import { Button, Modal } from '@mantine/core'
import { assertNever } from '@shared/domain/assert-never'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { reasonCounts, whyNotCount } from '../choosing/refusal-words'
import { ErrorNotice } from '../errors/error-notice'
import { useScreen } from '../stores/use-app-stores'
import classes from './hand-over-pane.module.css'
import type { OpenDraftFileProblem, OpenedDraft } from './open-saved-draft'
import { RecordOfFile } from './record-of-file'
import { useDraftFile } from './draft-file-store'

/** What lies over the screens while drafts' files are opened: the way to choose one, and what came of it. */
export function DraftFileLayer() {
  const { t } = useTranslation(['handOver', 'common'])
  const outcome = useDraftFile((state) => state.outcome)
  const take = useDraftFile((state) => state.take)
  const dismiss = useDraftFile((state) => state.dismiss)
  const noteChooser = useDraftFile((state) => state.noteChooser)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    noteChooser(() => input.current?.click())
    return () => noteChooser(null)
  }, [noteChooser])
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('open.label')}
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          // The same file can be chosen again.
          currentTarget.value = ''
          if (file !== undefined) void take(file)
        }}
      />
      {outcome === null ? null : (
        <Modal
          opened
          onClose={dismiss}
          title={t(outcome.ok ? 'open.opened' : 'open.notOpened')}
          closeButtonProps={{ 'aria-label': t('common:close') }}
        >
          {outcome.ok ? (
            <Opened opened={outcome.value} onLeave={dismiss} />
          ) : (
            <Problem problem={outcome.error} onLeave={dismiss} />
          )}
          <div className={classes.dialogEnd}>
            <Button data-autofocus onClick={dismiss}>
              {t('common:close')}
            </Button>
          </div>
        </Modal>
      )}
    </>
  )
}

interface OpenedProps {
  readonly opened: OpenedDraft
  readonly onLeave: () => void
}

function Opened({ opened, onLeave }: OpenedProps) {
  const { t } = useTranslation('handOver')
  const { t: choosingWords } = useTranslation('choosing')
  const { readmission, orderIdLeftOut } = opened
  // They are findings of the draft now, and wait to be accepted.
  const pricesDiffer = readmission.pricesDiffer.length
  const counts = new Map<string, number>()
  for (const { why } of readmission.leftOut) counts.set(why, (counts.get(why) ?? 0) + 1)
  const reasons = [
    ...(['unknown', 'chosen-twice', 'no-room'] as const).flatMap((why) => {
      const count = counts.get(why) ?? 0
      return count === 0 ? [] : [t(`open.leftOutBecause.${why}`, { count })]
    }),
    ...reasonCounts(Object.fromEntries(counts)).map(([whyNot, count]) =>
      whyNotCount(whyNot, count, choosingWords),
    ),
  ]
  return (
    <div className={classes.report} data-selectable>
      <p>{t('open.taken', { count: readmission.items.length })}</p>
      {reasons.length === 0 ? null : (
        <>
          <p>{t('open.leftOut', { count: readmission.leftOut.length })}</p>
          <ul className={classes.problems}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {pricesDiffer === 0 ? null : <p>{t('open.pricesDiffer', { count: pricesDiffer })}</p>}
      {orderIdLeftOut === null ? null : (
        <p>{t('open.orderIdLeftOut', { orderId: visibleText(orderIdLeftOut) })}</p>
      )}
      <RecordOfFile opened={opened} onLeave={onLeave} />
    </div>
  )
}

function Problem({
  problem,
  onLeave,
}: {
  readonly problem: OpenDraftFileProblem
  readonly onLeave: () => void
}) {
  const { t } = useTranslation(['handOver', 'inventory'])
  const goTo = useScreen((state) => state.goTo)
  switch (problem.kind) {
    case 'too-large':
      return <p>{t('open.problems.too-large', { count: problem.limit / 1_000_000 })}</p>
    case 'too-new':
      return <p>{t('open.problems.too-new', { version: problem.version })}</p>
    case 'field-unreadable':
      return <p>{t('open.problems.field-unreadable', { field: visibleText(problem.field) })}</p>
    case 'not-json':
    case 'not-a-draft':
    case 'unreadable':
    case 'fetch-running':
    case 'cancelled':
    case 'not-loaded':
      return <p>{t(`open.problems.${problem.kind}`)}</p>
    case 'not-opened':
      return <ErrorNotice heading={t('open.problems.not-opened')} error={problem.error} />
    case 'no-inventory': {
      const { game, steamId } = problem.saved.origin.request
      return (
        <>
          <p>
            {t('open.problems.no-inventory', {
              steamId: steamId === '' ? t('open.noSteamId') : visibleText(steamId),
              game: t(`inventory:games.${game}`),
            })}
          </p>
          <Button
            variant="default"
            onClick={() => {
              onLeave()
              goTo('inventory')
            }}
          >
            {t('open.toInventory')}
          </Button>
        </>
      )
    }
    default:
      return assertNever(problem)
  }
}
