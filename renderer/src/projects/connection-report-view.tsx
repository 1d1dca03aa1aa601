import type { CallCheck, ConnectionReport, SecretCheck } from '@shared/connection-report'
import { assertNever } from '@shared/domain/assert-never'
import { IconCircleCheck, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../components/copy-button'
import { RelativeTime } from '../components/relative-time'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { ErrorNotice } from '../errors/error-notice'
import classes from './connection-report-view.module.css'

interface ConnectionReportViewProps {
  readonly report: ConnectionReport
  readonly projectName: string
  readonly isSandbox: boolean
  readonly onTryAgain: () => void
}

/** Keychain, call, time and signed text of a check, with what to do where something failed. */
export function ConnectionReportView({
  report,
  projectName,
  isSandbox,
  onTryAgain,
}: ConnectionReportViewProps) {
  const { t } = useTranslation('projects')
  const { secret, call } = report
  const context = { project: projectName, endpoint: report.endpoint }
  const titleId = useId()
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <header className={classes.header}>
        <h3 id={titleId} className={classes.title}>
          {t('check.title')}
        </h3>
        <span className={classes.when}>
          {t('check.checkedAt')} <RelativeTime at={report.checkedAt} />
        </span>
      </header>
      <dl className={classes.facts}>
        <Fact name={t('check.secret')}>
          <SecretFact secret={secret} />
        </Fact>
        <Fact name={t('check.call')}>
          <CallFact call={call} isSandbox={isSandbox} />
        </Fact>
        <Fact name={t('check.endpoint')}>
          <UserText text={report.endpoint} wrap className={classes.mono} />
        </Fact>
        {call === null ? null : (
          <Fact name={t('check.time')}>
            {t('check.milliseconds', { value: Math.round(call.milliseconds) })}
          </Fact>
        )}
        {call === null ? null : <SignedTextFact call={call} />}
      </dl>
      {secret.kind === 'failed' ? (
        <ErrorNotice error={secret.error} context={context} onTryAgain={onTryAgain} />
      ) : null}
      {call?.kind === 'failed' ? (
        <ErrorNotice error={call.error} context={context} onTryAgain={onTryAgain} />
      ) : null}
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function SecretFact({ secret }: { readonly secret: SecretCheck }) {
  const { t } = useTranslation('projects')
  switch (secret.kind) {
    case 'found':
      return <Verdict verdict="good">{t(`check.secretFound.${secret.state}`)}</Verdict>
    case 'failed':
      return <Verdict verdict="bad">{t('check.secretFailed')}</Verdict>
    default:
      return assertNever(secret)
  }
}

function CallFact(props: { readonly call: CallCheck | null; readonly isSandbox: boolean }) {
  const { t } = useTranslation('projects')
  const { call, isSandbox } = props
  if (call === null) return <Verdict verdict="none">{t('check.notSent')}</Verdict>
  switch (call.kind) {
    case 'accepted':
      return (
        <Verdict verdict="good">
          {t(isSandbox ? 'check.acceptedBySandbox' : 'check.accepted')}{' '}
          <span className={classes.aside}>
            {t('check.acceptedAnswer', { answer: visibleText(call.answer) })}
          </span>
        </Verdict>
      )
    case 'failed':
      return <Verdict verdict="bad">{t('check.refused')}</Verdict>
    default:
      return assertNever(call)
  }
}

const verdictIcons = { good: IconCircleCheck, bad: IconCircleX, none: IconCircleMinus } as const

function Verdict(props: {
  readonly verdict: keyof typeof verdictIcons
  readonly children: ReactNode
}) {
  const Icon = verdictIcons[props.verdict]
  return (
    <span className={classes.verdict} data-verdict={props.verdict}>
      <Icon size={16} aria-hidden />
      <span>{props.children}</span>
    </span>
  )
}

function SignedTextFact({ call }: { readonly call: CallCheck }) {
  const { t } = useTranslation('projects')
  const { signature } = call
  return (
    <Fact name={t('check.signedText')}>
      {signature === null ? (
        t('check.nothingSigned')
      ) : (
        <>
          <span className={classes.signed}>
            <code className={classes.mono}>{signature.text}</code>
            <CopyButton text={signature.text} label={t('check.signedText')} />
          </span>
          <span className={classes.aside}>{t('check.signedTextHint')}</span>
        </>
      )}
    </Fact>
  )
}
