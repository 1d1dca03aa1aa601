import { Button, NativeSelect, TextInput } from '@mantine/core'
import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import { totalsOf } from '@shared/domain/totals'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../../components/money'
import { useView } from '../../inventory/inventory-stores'
import { useChoosingActions } from '../use-choosing'
import { currencyOf } from './amount-words'
import { useChoosingDialogs } from './choosing-dialog-store'
import type { ChoosingGround } from './choosing-ground'
import { DialogActions } from './dialog-actions'
import { DialogForm } from './dialog-form'
import classes from './dialogs.module.css'
import { useScopes, type ItemScope } from './item-scope'
import { pricedChoice, readPricesForm, type PricedChoice, type PricesForm } from './prices-task'
import { ReasonCounts } from './reason-counts'
import { ScopeChoice } from './scope-choice'
import { StopNote } from './stop-note'

/** Chooses by price: over a minimum, under a maximum, or between the two. */
export function PricesDialog({ ground }: { readonly ground: ChoosingGround }) {
  const { t } = useTranslation('choosing')
  const { inventory, names } = ground
  const close = useChoosingDialogs((state) => state.close)
  const { add, remove } = useChoosingActions(inventory)
  const scopes = useScopes(ground)
  const priceKind = useView((state) => state.filter.priceKind)
  const [form, setForm] = useState<PricesForm>({ kind: priceKind, minimum: '', maximum: '' })
  const [scope, setScope] = useState<ItemScope>('shown')
  const change = (changed: Partial<PricesForm>) => setForm({ ...form, ...changed })
  const reading = useMemo(() => readPricesForm(form), [form])
  const { rows } = scopes[scope]
  const choice = useMemo(
    () => (reading.kind === 'bounds' ? pricedChoice(ground, rows, reading.bounds) : null),
    [ground, rows, reading],
  )
  const problem = (bound: 'minimum' | 'maximum') =>
    reading.kind === 'problem' && reading[bound] !== null
      ? t(`dialogs.prices.problems.${reading[bound]}`)
      : null
  const wanted = choice?.fresh.length ?? 0
  const isReady = wanted > 0 && wanted <= ground.room && !ground.isStopped
  return (
    <DialogForm
      onSubmit={() => {
        if (choice === null || !isReady) return
        add(choice.fresh)
        close()
      }}
    >
      <div className={classes.bounds}>
        <TextInput
          data-autofocus
          className={classes.number}
          label={t('dialogs.prices.minimum')}
          inputMode="decimal"
          autoComplete="off"
          value={form.minimum}
          error={problem('minimum')}
          onChange={(event) => change({ minimum: event.currentTarget.value })}
        />
        <TextInput
          className={classes.number}
          label={t('dialogs.prices.maximum')}
          inputMode="decimal"
          autoComplete="off"
          value={form.maximum}
          error={problem('maximum')}
          onChange={(event) => change({ maximum: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('dialogs.price')}
          value={form.kind}
          data={priceKinds.map((value) => ({ value, label: names[value] }))}
          onChange={(event) => change({ kind: event.currentTarget.value as PriceKind })}
        />
      </div>
      <ScopeChoice scopes={scopes} value={scope} onChange={setScope} />
      <PricesResult ground={ground} kind={form.kind} choice={choice} />
      <StopNote ground={ground} wanted={wanted} />
      <DialogActions label={t('dialogs.add', { count: wanted })} isReady={isReady}>
        <Button
          variant="default"
          disabled={choice === null || choice.chosen.length === 0}
          onClick={() => {
            if (choice !== null) remove(choice.chosen)
            close()
          }}
        >
          {t('dialogs.takeOut', { count: choice?.chosen.length ?? 0 })}
        </Button>
      </DialogActions>
    </DialogForm>
  )
}

interface PricesResultProps {
  readonly ground: ChoosingGround
  readonly kind: PriceKind
  readonly choice: PricedChoice | null
}

/** What would be added, what is in the draft already, and what cannot be. */
function PricesResult({ ground, kind, choice }: PricesResultProps) {
  const { t } = useTranslation('choosing')
  const { columns } = ground.inventory
  const totals = useMemo(
    () => (choice === null ? null : totalsOf(columns, choice.fresh)),
    [columns, choice],
  )
  return (
    <section className={classes.result}>
      <output className={classes.found}>
        {choice === null || totals === null ? (
          <p className={classes.hint}>{t('dialogs.prices.noBounds')}</p>
        ) : (
          <>
            <p className={classes.headline}>
              <span>{t('dialogs.toAdd', { count: totals.count })}</span>
              <Money value={totals[kind]} currency={currencyOf(kind, ground.names)} size="total" />
              {kind === 'price' ? null : (
                <span className={classes.difference}>
                  <Money value={totals.price} currency={ground.names.price} />
                </span>
              )}
            </p>
            <ReasonCounts counts={choice.obstacles} already={choice.chosen.length} />
          </>
        )}
      </output>
    </section>
  )
}
