import type { AppError } from '@shared/app-error'
import { csvColumns, exportFormats } from '@shared/domain/inventory-file'
import { Button, Group, Radio, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { CsvColumnChoice } from './csv-column-choice'
import type { OpenExport } from './create-export-store'
import { choiceProblem, scopesOf } from './export-choice'
import classes from './export-dialog.module.css'
import { useExport } from './export-store'
import { useRunExport } from './use-run-export'

interface ExportChoicesProps {
  readonly open: OpenExport
  /** Why the last try failed. */
  readonly problem: AppError | null
}

/** Which items, and as what. */
export function ExportChoices({ open, problem }: ExportChoicesProps) {
  const { t } = useTranslation(['files', 'common'])
  const change = useExport((state) => state.change)
  const close = useExport((state) => state.close)
  const run = useRunExport()
  const { subject, choice } = open
  const scopes = scopesOf(subject)
  const obstacle = choiceProblem(subject, choice)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      {scopes.length === 0 ? (
        <Text>{t('export.severalHint', { count: subject.snapshots.length })}</Text>
      ) : (
        <Radio.Group
          label={t('export.scope.label')}
          value={choice.scope}
          onChange={(scope) => change({ scope })}
        >
          <div className={classes.options}>
            {scopes.map(([scope, count]) => (
              <Radio
                key={scope}
                size="xs"
                value={scope}
                disabled={count === 0 && scope !== 'all'}
                label={t(`export.scope.${scope}`, { count })}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <Radio.Group
        label={t('export.format.label')}
        value={choice.format}
        onChange={(format) => change({ format })}
      >
        <div className={classes.options}>
          {exportFormats.map((format) => (
            <Radio
              key={format}
              size="xs"
              value={format}
              label={t(`export.format.${format}.name`)}
              description={t(`export.format.${format}.hint`)}
              data-autofocus={format === choice.format ? true : undefined}
            />
          ))}
        </div>
      </Radio.Group>
      {choice.format === 'csv' ? (
        <CsvColumnChoice
          all={csvColumns}
          columns={choice.columns}
          hint={t(
            choice.columns.length === csvColumns.length
              ? 'export.columns.whole'
              : 'export.columns.part',
          )}
          onChange={(columns) => change({ columns })}
        />
      ) : null}
      {problem === null ? null : (
        <ErrorNotice error={problem} heading={t('export.failed')} onTryAgain={run} />
      )}
      <Group justify="flex-end" gap="xs" className={classes.actions}>
        {obstacle === null ? null : (
          <span className={classes.obstacle} role="status">
            {t(`export.${obstacle}`)}
          </span>
        )}
        <Button variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" disabled={obstacle !== null}>
          {t('export.run')}
        </Button>
      </Group>
    </form>
  )
}
