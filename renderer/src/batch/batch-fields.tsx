import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { batchLimits } from '@shared/domain/batch-limits'
import { games } from '@shared/domain/game'
import type { ProjectView } from '@shared/ipc-contract'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { PriceFields } from '../inventory/price-fields'
import { problemWords } from '../inventory/problem-words'
import { useProjects } from '../stores/use-app-stores'
import { concurrencyChoices, priceFields } from './batch-form'
import classes from './new-batch.module.css'
import { useNewBatch } from './new-batch-store'

/** What is asked for every Steam user of the batch. */
export function BatchFields({ project }: { readonly project: ProjectView | null }) {
  const { t } = useTranslation('batch')
  const { t: inventoryWords } = useTranslation('inventory')
  const projects = useProjects((state) => state.projects)
  const values = useNewBatch((state) => state.values)
  const problems = useNewBatch((state) => state.problems)
  const change = useNewBatch((state) => state.change)
  const gamesHint = useId()
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('new.name')}
        placeholder={t('new.namePlaceholder')}
        maxLength={batchLimits.name}
        value={values.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label={inventoryWords('form.project')}
        value={project?.id ?? ''}
        onChange={(event) => change({ projectId: event.currentTarget.value })}
        data={
          projects.length === 0
            ? [{ value: '', label: inventoryWords('form.noProject') }]
            : projects.map(({ id, name }) => ({ value: id, label: visibleText(name) }))
        }
      />
      <fieldset className={classes.gamesGroup} aria-describedby={gamesHint}>
        <legend className={classes.legend}>{t('new.games')}</legend>
        <div className={classes.games}>
          {games.map((game) => (
            <Checkbox
              key={game}
              label={inventoryWords(`games.${game}`)}
              checked={values.games.includes(game)}
              onChange={(event) => {
                const { checked } = event.currentTarget
                change({
                  games: games.filter((one) =>
                    one === game ? checked : values.games.includes(one),
                  ),
                })
              }}
            />
          ))}
        </div>
        <p id={gamesHint} className={classes.hint}>
          {t('new.gamesHint')}
        </p>
      </fieldset>
      <PriceFields
        form={{
          project,
          field: (name) => {
            const field = priceFields.find((one) => one === name)
            if (field === undefined) throw new Error('This field is no price field')
            const problem = problems[field]
            return {
              name: field,
              value: values[field],
              error: problem === undefined ? null : problemWords(field, problem, inventoryWords),
              onChange: (event) => change({ [field]: event.currentTarget.value }),
            }
          },
        }}
      />
      <div className={classes.group}>
        <NativeSelect
          label={t('new.concurrency')}
          description={t('new.concurrencyHint')}
          value={String(values.concurrency)}
          onChange={(event) => change({ concurrency: Number(event.currentTarget.value) })}
          data={concurrencyChoices}
        />
        <Checkbox
          label={t('new.keepTokens')}
          description={values.keepTradeTokens ? t('new.keepTokensHint') : undefined}
          checked={values.keepTradeTokens}
          onChange={(event) => change({ keepTradeTokens: event.currentTarget.checked })}
        />
      </div>
    </div>
  )
}
