import { Anchor, NativeSelect, TextInput } from '@mantine/core'
import { knownCurrencies } from '@shared/domain/currency'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useProjects, useScreen } from '../stores/use-app-stores'
import classes from './hand-over-pane.module.css'
import { OrderIdField } from './order-id-field'
import type { HandOverProblem, Readiness } from './readiness'
import { problemWords } from './readiness-words'
import { TradeTokenField } from './trade-token-field'
import { useDraftFields } from './use-draft-fields'

interface HandOverFieldsProps {
  readonly draft: DepositDraft
  readonly readiness: Readiness
}

/** What a person fills in before a draft is handed over; each field with its reason beside it. */
export function HandOverFields({ draft, readiness }: HandOverFieldsProps) {
  const { t } = useTranslation('handOver')
  const projects = useProjects((state) => state.projects)
  const goTo = useScreen((state) => state.goTo)
  const fields = useDraftFields(draft)
  const currencies = useId()
  const isKnown = projects.some(({ id }) => id === draft.projectId)
  const errorOf = (...names: readonly HandOverProblem[]) => {
    const problem = readiness.problems.find((name) => names.includes(name))
    return problem === undefined ? null : problemWords(problem, t)
  }
  return (
    <div className={classes.fields}>
      <div className={classes.pair}>
        <NativeSelect
          label={t('fields.project')}
          value={isKnown ? draft.projectId : ''}
          data-readiness="project-missing sandbox-items"
          error={errorOf('sandbox-items')}
          onChange={(event) => fields.chooseProject(event.currentTarget.value)}
          data={[
            ...(isKnown ? [] : [{ value: '', label: t('fields.chooseProject') }]),
            ...projects.map(({ id, name }) => ({ value: id, label: visibleText(name) })),
          ]}
        />
        <TextInput
          label={t('fields.currency')}
          placeholder={t('fields.currencyPlaceholder')}
          list={currencies}
          spellCheck={false}
          value={fields.values.currency}
          error={errorOf('not-a-currency')}
          data-readiness="not-a-currency"
          onChange={(event) => fields.type('currency', event.currentTarget.value)}
          onBlur={() => fields.tidy('currency')}
        />
        <datalist id={currencies}>
          {knownCurrencies.map((code) => (
            <option key={code} value={code} />
          ))}
        </datalist>
      </div>
      {projects.length === 0 ? (
        <Anchor component="button" type="button" fz="xs" ta="left" onClick={() => goTo('projects')}>
          {t('fields.addProject')}
        </Anchor>
      ) : (
        <p className={classes.hint}>{t('fields.projectHint')}</p>
      )}
      <OrderIdField
        draft={draft}
        fields={fields}
        error={errorOf('order-id-used', 'order-id-not-printable', 'order-id-too-long')}
      />
      <TradeTokenField draft={draft} />
      <TextInput
        label={t('fields.resultUrl')}
        placeholder={t('fields.resultUrlPlaceholder')}
        spellCheck={false}
        value={fields.values.resultUrl}
        error={errorOf('result-url-not-https', 'result-url-too-long')}
        data-readiness="result-url-not-https result-url-too-long"
        onChange={(event) => fields.type('resultUrl', event.currentTarget.value)}
        onBlur={() => fields.tidy('resultUrl')}
      />
    </div>
  )
}
