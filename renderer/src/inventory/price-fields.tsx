import { knownCurrencies } from '@shared/domain/currency'
import { TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './request-pane.module.css'
import type { RequestFormModel } from './use-request-form'

/** How prices are to be worked out; every field may stay empty. */
export function PriceFields({
  form,
}: {
  readonly form: Pick<RequestFormModel, 'project' | 'field'>
}) {
  const { t } = useTranslation('inventory')
  const currencies = useId()
  const currency = form.project?.defaultCurrency ?? ''
  return (
    <div className={classes.group}>
      <div className={classes.prices}>
        {/* A datalist offers the known codes and lets any other be typed. */}
        <TextInput
          label={t('form.currency')}
          placeholder={
            currency === ''
              ? t('form.currencyDefault')
              : t('form.currencyDefaultOf', { currency: currency.toUpperCase() })
          }
          list={currencies}
          spellCheck={false}
          {...form.field('currency')}
        />
        <datalist id={currencies}>
          {knownCurrencies.map((code) => (
            <option key={code} value={code.toUpperCase()} />
          ))}
        </datalist>
        <TextInput
          label={t('form.multiplier')}
          placeholder={t('form.multiplierPlaceholder')}
          inputMode="decimal"
          {...form.field('multiplier')}
        />
        <TextInput
          label={t('form.customCurrency')}
          description={t('form.customCurrencyHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          placeholder={t('form.none')}
          spellCheck={false}
          {...form.field('customCurrency')}
        />
        <TextInput
          label={t('form.customCurrencyRate')}
          placeholder={t('form.none')}
          inputMode="decimal"
          {...form.field('customCurrencyRate')}
        />
      </div>
    </div>
  )
}
