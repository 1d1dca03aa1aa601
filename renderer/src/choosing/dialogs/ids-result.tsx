import { nameAt } from '@shared/domain/item-columns'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../components/copy-button'
import { UserText } from '../../components/user-text'
import { visibleText } from '../../components/visible-text'
import { whyNotOf, whyNotWord } from '../refusal-words'
import type { ChoosingGround } from './choosing-ground'
import classes from './dialogs.module.css'
import type { IdsReport } from './ids-report'
import { ReasonCounts } from './reason-counts'

/** A list of thousands would be slow to draw, and nobody reads it: it can be copied whole. */
const mostShown = 100

interface IdsResultProps {
  readonly ground: ChoosingGround
  readonly report: IdsReport
  readonly isStale: boolean
}

/** How many asset ids were found, and everything that was not. */
export function IdsResult({ ground, report, isStale }: IdsResultProps) {
  const { t } = useTranslation('choosing')
  const { list, named, fresh, already, obstacles } = report
  const isEmpty = list.assetIds.length === 0 && list.foreign.count === 0
  return (
    <section className={classes.result} data-stale={isStale} aria-busy={isStale}>
      <output className={classes.found}>
        {isEmpty ? (
          <p className={classes.hint}>{t('dialogs.ids.empty')}</p>
        ) : (
          <>
            <p className={classes.headline}>
              <span>
                {t('dialogs.ids.found', { count: fresh.length, all: list.assetIds.length })}
              </span>
            </p>
            <ReasonCounts counts={obstacles} already={already} />
            {named.unknown.length === 0 ? null : (
              <p>{t('dialogs.ids.unknown', { count: named.unknown.length })}</p>
            )}
            {list.repeated === 0 ? null : (
              <p className={classes.hint}>{t('dialogs.ids.repeated', { count: list.repeated })}</p>
            )}
            {list.foreign.count === 0 ? null : (
              <p>{t('dialogs.ids.foreign', { count: list.foreign.count })}</p>
            )}
          </>
        )}
      </output>
      <div className={classes.lists}>
        <NotChoosable ground={ground} report={report} />
        <Unknown assetIds={named.unknown} />
        <Foreign foreign={list.foreign} />
      </div>
    </section>
  )
}

function NotChoosable({ ground, report }: Omit<IdsResultProps, 'isStale'>) {
  const { t } = useTranslation(['choosing', 'inventory'])
  const { notChoosable } = report.named
  const { columns } = ground.inventory
  return (
    <ReportList
      label={t('dialogs.ids.notChoosableList')}
      count={notChoosable.length}
      copied={notChoosable.map(({ assetId }) => assetId)}
    >
      {notChoosable.slice(0, mostShown).map(({ assetId, row, why }) => (
        <tr key={assetId}>
          <td className={classes.id}>{assetId}</td>
          <td>
            <UserText text={nameAt(columns, row) || t('inventory:table.unnamed')} />
          </td>
          <td className={classes.why}>{whyNotWord(whyNotOf(why), t)}</td>
        </tr>
      ))}
    </ReportList>
  )
}

function Unknown({ assetIds }: { readonly assetIds: readonly string[] }) {
  const { t } = useTranslation('choosing')
  return (
    <ReportList label={t('dialogs.ids.unknownList')} count={assetIds.length} copied={assetIds}>
      {assetIds.slice(0, mostShown).map((assetId) => (
        <tr key={assetId}>
          <td className={classes.id}>{assetId}</td>
        </tr>
      ))}
    </ReportList>
  )
}

function Foreign({ foreign }: Pick<IdsReport['list'], 'foreign'>) {
  const { t } = useTranslation('choosing')
  return (
    <ReportList label={t('dialogs.ids.foreignList')} count={foreign.count} copied={null}>
      {foreign.first.map(({ text, line }, place) => (
        <tr key={place}>
          <td>{visibleText(text)}</td>
          <td className={classes.why}>{t('dialogs.ids.line', { line })}</td>
        </tr>
      ))}
    </ReportList>
  )
}

interface ReportListProps {
  readonly label: string
  readonly count: number
  /** What is copied of it; null: nothing. */
  readonly copied: readonly string[] | null
  /** Its first lines. */
  readonly children: readonly ReactNode[]
}

function ReportList({ label, count, copied, children }: ReportListProps) {
  const { t } = useTranslation('choosing')
  if (count === 0) return null
  const more = count - children.length
  return (
    <div>
      <div className={classes.listTitle}>
        <span>{label}</span>
        {copied === null ? null : <CopyButton text={copied.join('\n')} label={label} />}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A list that scrolls has to be reached by keyboard. */}
      <div className={classes.list} tabIndex={0}>
        <table className={classes.items} aria-label={label}>
          <tbody>{children}</tbody>
        </table>
        {more > 0 ? <p className={classes.hint}>{t('dialogs.more', { count: more })}</p> : null}
      </div>
    </div>
  )
}
