import type { CsvColumn } from '@shared/domain/inventory-file'
import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { withColumn } from './export-choice'
import classes from './export-dialog.module.css'

interface CsvColumnChoiceProps<Column extends CsvColumn> {
  /** In the order of the file. */
  readonly all: readonly Column[]
  readonly columns: readonly Column[]
  /** What the choice means. */
  readonly hint: string
  readonly onChange: (columns: readonly Column[]) => void
}

/** Which columns the CSV has, by the names that stand in its first line. */
export function CsvColumnChoice<Column extends CsvColumn>({
  all,
  columns,
  hint,
  onChange,
}: CsvColumnChoiceProps<Column>) {
  const { t } = useTranslation('files')
  const isAll = columns.length === all.length
  return (
    <fieldset className={classes.columns}>
      <legend>{t('export.columns.label', { count: columns.length, all: all.length })}</legend>
      <div className={classes.columnActions}>
        <Button variant="subtle" size="compact-xs" disabled={isAll} onClick={() => onChange(all)}>
          {t('export.columns.all')}
        </Button>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={columns.length === 0}
          onClick={() => onChange([])}
        >
          {t('export.columns.none')}
        </Button>
      </div>
      <div className={classes.columnList}>
        {all.map((column) => (
          <Checkbox
            key={column}
            label={<code>{column}</code>}
            checked={columns.includes(column)}
            onChange={(event) =>
              onChange(withColumn(all, columns, column, event.currentTarget.checked))
            }
          />
        ))}
      </div>
      <p className={classes.hint}>{hint}</p>
    </fieldset>
  )
}
