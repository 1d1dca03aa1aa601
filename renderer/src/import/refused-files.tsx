import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { UserText } from '../components/user-text'
import { visibleText } from '../components/visible-text'
import { describeError } from '../errors/describe-error'
import type { ErrorDescription } from '../errors/technical-details'
import { useVersions } from '../stores/use-app-stores'
import classes from './import-results.module.css'
import type { FileRefused } from './sorted-results'

/** Files that were not imported, under the reason that they share. */
export function RefusedFiles({ files }: { readonly files: readonly FileRefused[] }) {
  const { t } = useTranslation('files')
  const groups = useGroups(files)
  if (groups.length === 0) return null
  return (
    <section className={classes.refused} aria-label={t('import.results.refusedFiles')}>
      <h3 className={classes.heading}>{t('import.results.refusedFiles')}</h3>
      <ul className={classes.files}>
        {groups.map(({ description, names }, index) => (
          // Reasons have no other name, and no state.
          <li key={index} className={classes.reason}>
            <Reason {...description} />
            <ul className={classes.names} aria-label={description.title}>
              {names.map((name, place) => (
                // Names may repeat.
                <li key={place}>
                  <UserText text={name} wrap />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Reason({ title, remedy, technical }: ErrorDescription) {
  return (
    <>
      <p className={classes.line}>
        <IconAlertCircle size={14} className={classes.mark} data-tone="bad" aria-hidden />
        <strong>{title}</strong>
      </p>
      <p className={classes.remedy}>{remedy}</p>
      {technical.length === 0 ? null : (
        <dl className={classes.technical}>
          {technical.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{visibleText(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

interface ReasonGroup {
  readonly description: ErrorDescription
  readonly names: string[]
}

/** In the order in which the reasons come first. */
function useGroups(files: readonly FileRefused[]): readonly ReasonGroup[] {
  const { t } = useTranslation('errors')
  const { platform } = useVersions()
  const groups = new Map<string, ReasonGroup>()
  for (const { file, error } of files) {
    const description = describeError(error, t, platform)
    const reason = JSON.stringify(description)
    const group = groups.get(reason) ?? { description, names: [] }
    group.names.push(file)
    groups.set(reason, group)
  }
  return [...groups.values()]
}
