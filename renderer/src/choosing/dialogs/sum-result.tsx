import { addDecimals, compareDecimals, zero, type Decimal } from '@shared/domain/decimal'
import type { ReachedSum } from '@shared/domain/reach-sum'
import { assertNever } from '@shared/domain/assert-never'
import { useTranslation } from 'react-i18next'
import { Money } from '../../components/money'
import { currencyOf, useAmountWords } from './amount-words'
import type { ChoosingGround } from './choosing-ground'
import classes from './dialogs.module.css'
import { FoundItems } from './found-items'
import type { DraftSum, SumForm, SumTask } from './sum-task'
import type { FoundSum } from './use-reached-sum'

interface SumResultProps {
  readonly ground: ChoosingGround
  readonly form: SumForm
  readonly task: SumTask
  /** The last sum that was found, maybe for another task. */
  readonly found: FoundSum | null
  readonly draft: DraftSum
  /** Items that may be chosen, but have no such price. */
  readonly lacking: number
  /** How many of the items that are chosen from are in the draft already. */
  readonly inDraft: number
}

/** What was found for a target, and what could not be reached. Keeps its room while it searches. */
export function SumResult(props: SumResultProps) {
  const { ground, form, task, found, lacking } = props
  const { t } = useTranslation('choosing')
  const isSearching = task.kind === 'search' && found?.search !== task
  const isShown = task.kind === 'search' && found !== null
  return (
    <section className={classes.result} aria-busy={isSearching}>
      <output className={classes.found} data-stale={isSearching}>
        <Headline {...props} />
      </output>
      {lacking === 0 ? null : (
        <p className={classes.hint}>
          {t('dialogs.sum.lacking', { count: lacking, price: ground.names[form.kind] })}
        </p>
      )}
      {isShown && found.rows.length > 0 ? (
        <FoundItems
          ground={ground}
          rows={found.rows}
          kind={found.search.price}
          isStale={isSearching}
        />
      ) : null}
    </section>
  )
}

function Headline({ ground, form, task, found, draft, inDraft }: SumResultProps) {
  const { t } = useTranslation('choosing')
  const amount = useAmountWords(form.kind, ground.names)
  switch (task.kind) {
    case 'no-target':
    case 'problem':
      return <p className={classes.hint}>{t('dialogs.sum.noTarget')}</p>
    case 'reached':
      return (
        <p>
          {compareDecimals(task.over, zero) === 0
            ? t('dialogs.sum.reachedExactly')
            : t('dialogs.sum.reached', { over: amount(task.over) })}
        </p>
      )
    case 'search':
      return found === null ? (
        <p className={classes.hint}>{t('dialogs.sum.searching')}</p>
      ) : (
        <Reached
          ground={ground}
          form={form}
          draft={draft}
          found={found}
          inDraft={inDraft}
          isStale={found.search !== task}
        />
      )
    default:
      return assertNever(task)
  }
}

interface ReachedProps extends Pick<SumResultProps, 'ground' | 'form' | 'draft' | 'inDraft'> {
  readonly found: FoundSum
  readonly isStale: boolean
}

function Reached({ ground, form, draft, found, inDraft, isStale }: ReachedProps) {
  const { t } = useTranslation('choosing')
  const { reached, search } = found
  // While another price is searched for, the amounts are still of the one before.
  const amount = useAmountWords(search.price, ground.names)
  const difference = useDifferenceWords(reached, amount)
  const meaning = useMeaning(reached, form, inDraft, amount)
  return (
    <>
      {reached.chosen.length === 0 ? null : (
        <p className={classes.headline}>
          <span>{t('dialogs.items', { count: reached.chosen.length })}</span>
          <Money
            value={reached.sum}
            currency={currencyOf(search.price, ground.names)}
            size="total"
          />
          <span className={classes.difference}>{difference}</span>
        </p>
      )}
      <p data-warns={reached.outcome !== 'found'}>
        {isStale ? t('dialogs.sum.searching') : meaning}
      </p>
      {isStale || draft.count === 0 || reached.chosen.length === 0 ? null : (
        <p className={classes.hint}>
          {t('dialogs.sum.together', {
            count: draft.count + reached.chosen.length,
            sum: amount(addDecimals(draft.sum, reached.sum)),
          })}
        </p>
      )}
    </>
  )
}

function useDifferenceWords(
  { difference }: ReachedSum,
  amount: (value: Decimal) => string,
): string {
  const { t } = useTranslation('choosing')
  const side = compareDecimals(difference, zero)
  if (side === 0) return t('dialogs.sum.exact')
  const { units, scale } = difference
  return side < 0
    ? t('dialogs.sum.under', { amount: amount({ units: -units, scale }) })
    : t('dialogs.sum.over', { amount: amount(difference) })
}

/** What the search can swear to, and what could not be reached. */
function useMeaning(
  { outcome, certainty, difference, sum }: ReachedSum,
  { aim }: SumForm,
  inDraft: number,
  amount: (value: Decimal) => string,
): string {
  const { t } = useTranslation('choosing')
  switch (outcome) {
    case 'all-too-little': {
      const { units, scale } = difference
      return t('dialogs.sum.outcome.all-too-little', {
        sum: amount(sum),
        missing: amount({ units: -units, scale }),
      })
    }
    case 'nothing-fits':
      return t('dialogs.sum.outcome.nothing-fits')
    case 'nothing-there':
      return inDraft === 0
        ? t('dialogs.sum.outcome.nothing-there')
        : t('dialogs.sum.outcome.all-chosen', { count: inDraft })
    case 'found':
      return t(`dialogs.sum.certainty.${aim}.${certainty}`)
    default:
      return assertNever(outcome)
  }
}
