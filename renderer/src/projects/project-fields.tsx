import { NativeSelect, TextInput } from '@mantine/core'
import { knownCurrencies } from '@shared/domain/currency'
import { authentications, type ProjectField } from '@shared/domain/project'
import type { ProjectView } from '@shared/ipc-contract'
import { useId, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { hostOf } from '../components/host-of'
import { ClientSecretField } from './client-secret-field'
import { FieldHint } from './field-hint'
import { isAuthentication, newHostOfSecret } from './project-form'
import { projectProblemWords } from './project-problem-words'
import classes from './project-fields.module.css'
import type { ProjectEditor } from './use-project-editor'

export type FieldRefs = RefObject<Partial<Record<ProjectField, HTMLInputElement | null>>>

interface ProjectFieldsProps {
  readonly project: ProjectView | null
  readonly editor: Pick<ProjectEditor, 'values' | 'problems' | 'change'>
  /** Where the inputs are put, so that a problem can be given the focus. */
  readonly inputs: FieldRefs
}

const readOnlyClass = { input: classes.input ?? '' }
const currencyCodes = knownCurrencies.map((code) => code.toUpperCase())

/** The fields of a project, in the order in which problems are named. */
export function ProjectFields({ project, editor, inputs }: ProjectFieldsProps) {
  const { t } = useTranslation('projects')
  const { values, problems, change } = editor
  const currencies = useId()
  const isSandbox = project?.sandbox ?? false
  const errors: Partial<Record<ProjectField, string>> = Object.fromEntries(
    problems.map((problem) => [problem.field, projectProblemWords(problem, t)]),
  )
  const newHost = newHostOfSecret(values, project)
  const host = hostOf(values.endpoint) ?? t('hints.noHost')
  const refOf = (field: ProjectField) => (input: HTMLInputElement | null) => {
    inputs.current[field] = input
  }
  return (
    <div className={classes.fields}>
      <TextInput
        ref={refOf('name')}
        label={t('fields.name')}
        description={t('hints.name')}
        error={errors.name}
        value={values.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        className={classes.wide}
      />
      <TextInput
        ref={refOf('clientId')}
        label={t('fields.clientId')}
        description={t(isSandbox ? 'hints.sandboxClientId' : 'hints.clientId')}
        readOnly={isSandbox}
        error={errors.clientId}
        value={values.clientId}
        onChange={(event) => change({ clientId: event.currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
        classNames={readOnlyClass}
      />
      <ClientSecretField
        ref={refOf('clientSecret')}
        project={project}
        error={errors.clientSecret}
        value={values.clientSecret}
        onChange={(clientSecret) => change({ clientSecret })}
      />
      <TextInput
        ref={refOf('endpoint')}
        label={t('fields.endpoint')}
        description={
          <FieldHint
            hint={t(isSandbox ? 'hints.sandboxEndpoint' : 'hints.endpoint')}
            warning={newHost === null ? null : t('hints.secretForNewHost', { host: newHost })}
          />
        }
        readOnly={isSandbox}
        error={errors.endpoint}
        value={values.endpoint}
        onChange={(event) => change({ endpoint: event.currentTarget.value })}
        type="url"
        spellCheck={false}
        className={classes.wide}
        classNames={readOnlyClass}
      />
      <NativeSelect
        label={t('fields.authentication')}
        description={
          <FieldHint
            hint={t(`authentication.${values.authentication}Hint`)}
            warning={
              values.authentication === 'headers' && !isSandbox
                ? t('authentication.headersWarning', { host })
                : null
            }
          />
        }
        value={values.authentication}
        onChange={(event) => {
          const { value } = event.currentTarget
          if (isAuthentication(value)) change({ authentication: value })
        }}
        data={authentications.map((value) => ({ value, label: t(`authentication.${value}`) }))}
      />
      <TextInput
        ref={refOf('defaultCurrency')}
        label={t('fields.defaultCurrency')}
        description={t('hints.defaultCurrency')}
        placeholder={t('currencyPlaceholder')}
        error={errors.defaultCurrency}
        value={values.defaultCurrency}
        onChange={(event) => change({ defaultCurrency: event.currentTarget.value })}
        list={currencies}
        autoComplete="off"
        spellCheck={false}
      />
      {/* Offers the known codes and lets any other be typed. */}
      <datalist id={currencies}>
        {currencyCodes.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </div>
  )
}
