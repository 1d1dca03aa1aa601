import type { SnapshotId } from '@shared/domain/snapshot'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { ErrorNotice } from '../errors/error-notice'
import classes from './detail-pane.module.css'
import { indentJson } from './json-text'
import { extraFields } from './raw-item'
import { useRawItem } from './use-raw-item'

interface RawItemFieldsProps {
  readonly snapshotId: SnapshotId
  /** Where the item stands in the raw answer, in bytes. */
  readonly offset: number
  readonly length: number
}

/** What the answer says about the item beyond what the app knows, and all of it as it came. */
export function RawItemFields({ snapshotId, offset, length }: RawItemFieldsProps) {
  const { t } = useTranslation('inventory')
  const raw = useRawItem(snapshotId, offset, length)
  if (raw.kind === 'failed') {
    return <ErrorNotice error={raw.error} tone="warning" heading={t('detail.rawFailed')} />
  }
  const json = raw.kind === 'read' ? raw.json : ''
  return (
    <section aria-busy={raw.kind === 'reading'}>
      <ExtraFields json={json} />
      <details className={classes.raw}>
        <summary>{t('detail.raw')}</summary>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so keys must reach it. */}
        <pre dir="ltr" tabIndex={0} aria-label={t('detail.rawLabel')}>
          {visibleLines(indentJson(json))}
        </pre>
      </details>
    </section>
  )
}

function ExtraFields({ json }: { readonly json: string }) {
  const { t } = useTranslation('inventory')
  const fields = extraFields(json)
  if (fields.length === 0) return null
  return (
    <>
      <h4 className={classes.heading}>{t('detail.extra')}</h4>
      <dl className={classes.facts}>
        {fields.map(({ name, value }) => (
          <div key={name}>
            <dt>{visibleText(name)}</dt>
            <dd className={classes.extra} dir="auto">
              {visibleText(value)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Line ends are layout here; all other hidden characters are shown. */
function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n')
}
