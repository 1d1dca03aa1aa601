import { csvColumns, type CsvColumn } from '@shared/domain/inventory-file'
import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { withColumn } from './export-choice'
import classes from './export-dialog.module.css'

interface CsvColumnChoiceProps {
  readonly columns: readonly CsvColumn[]
  readonly onChange: (columns: readonly CsvColumn[]) => void
}

/** Which columns the CSV has, by the names that stand in its first line. */
export function CsvColumnChoice({ columns, onChange }: CsvColumnChoiceProps) {
  const { t } = useTranslation('files')
  const isAll = columns.length === csvColumns.length
  return (
    <fieldset className={classes.columns}>
      <legend>
        {t('export.columns.label', { count: columns.length, all: csvColumns.length })}
      </legend>
      <div className={classes.columnActions}>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={isAll}
          onClick={() => onChange(csvColumns)}
        >
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
        {csvColumns.map((column) => (
          <Checkbox
            key={column}
            label={<code>{column}</code>}
            checked={columns.includes(column)}
            onChange={(event) => onChange(withColumn(columns, column, event.currentTarget.checked))}
          />
        ))}
      </div>
      <p className={classes.hint}>{isAll ? t('export.columns.whole') : t('export.columns.part')}</p>
    </fieldset>
  )
}
