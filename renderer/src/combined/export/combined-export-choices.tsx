import { Button, Group, Radio } from '@mantine/core'
import { combinedCsvColumns } from '@shared/domain/combined-csv'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../errors/error-notice'
import { CsvColumnChoice } from '../../export/csv-column-choice'
import classes from '../../export/export-dialog.module.css'
import { countOf, obstacleTo, scopesOf } from './combined-export-choice'
import { useCombinedExport } from './combined-export-store'
import type { CombinedExportProblem, OpenCombinedExport } from './create-combined-export-store'
import { useRunCombinedExport } from './use-run-combined-export'

interface CombinedExportChoicesProps {
  readonly open: OpenCombinedExport
  /** Why the last try did not work. */
  readonly problem: CombinedExportProblem | null
}

/** Lines that spreadsheets take, with the first one. */
const linesOfSpreadsheets = 1_048_576

/** Which items or groups, and which of their columns. */
export function CombinedExportChoices({ open, problem }: CombinedExportChoicesProps) {
  const { t } = useTranslation(['files', 'common'])
  const change = useCombinedExport((state) => state.change)
  const close = useCombinedExport((state) => state.close)
  const run = useRunCombinedExport()
  const { subject, choice } = open
  const obstacle = obstacleTo(subject, choice)
  const failed = subject.inventory.sources.filter(({ outcome }) => outcome.kind === 'failed').length
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      <Radio.Group
        label={t('combinedExport.scope.label')}
        value={choice.scope}
        onChange={(scope) => change({ scope })}
      >
        <div className={classes.options}>
          {scopesOf(subject).map(([scope, count]) => (
            <Radio
              key={scope}
              size="xs"
              value={scope}
              disabled={count === 0}
              label={t(`combinedExport.scope.${scope}`, { count })}
              data-autofocus={scope === choice.scope ? true : undefined}
            />
          ))}
        </div>
      </Radio.Group>
      <p className={classes.hint}>
        {choice.scope === 'groups' ? t('combinedExport.groupsHint') : t('combinedExport.hint')}
      </p>
      {failed === 0 ? null : (
        <p className={classes.hint}>{t('combinedExport.notRead', { count: failed })}</p>
      )}
      {countOf(subject, choice.scope) < linesOfSpreadsheets ? null : (
        <p className={classes.hint}>
          {t('combinedExport.manyLines', { count: linesOfSpreadsheets })}
        </p>
      )}
      {choice.scope === 'groups' ? null : (
        <CsvColumnChoice
          all={combinedCsvColumns}
          columns={choice.columns}
          hint={t('combinedExport.columns')}
          onChange={(columns) => change({ columns })}
        />
      )}
      <ProblemOf problem={problem} onTryAgain={run} />
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

function ProblemOf({
  problem,
  onTryAgain,
}: Pick<CombinedExportChoicesProps, 'problem'> & { readonly onTryAgain: () => void }) {
  const { t } = useTranslation('files')
  if (problem === null) return null
  if (problem.kind === 'too-long') {
    return (
      <p role="alert" className={classes.obstacle}>
        {t('combinedExport.tooLong')}
      </p>
    )
  }
  return <ErrorNotice error={problem.error} heading={t('export.failed')} onTryAgain={onTryAgain} />
}
