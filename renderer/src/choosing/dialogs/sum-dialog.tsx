import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { priceKinds, type PriceKind } from '@shared/domain/item-filter'
import { sumAims } from '@shared/domain/reach-sum'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../../inventory/inventory-stores'
import { useChoosingActions } from '../use-choosing'
import { useAmountWords } from './amount-words'
import { useChoosingDialogs } from './choosing-dialog-store'
import type { ChoosingGround } from './choosing-ground'
import { DialogActions } from './dialog-actions'
import { DialogForm } from './dialog-form'
import classes from './dialogs.module.css'
import { useScopes } from './item-scope'
import { ScopeChoice } from './scope-choice'
import { StopNote } from './stop-note'
import { SumResult } from './sum-result'
import { draftSum, sumCandidates, sumTask, type DraftSum, type SumForm } from './sum-task'
import { useReachedSum } from './use-reached-sum'

/** Reaches a sum with items that are not in the draft yet. What was found is shown before anything is added. */
export function SumDialog({ ground }: { readonly ground: ChoosingGround }) {
  const { t } = useTranslation('choosing')
  const { inventory, items, names } = ground
  const close = useChoosingDialogs((state) => state.close)
  const { add } = useChoosingActions(inventory)
  const scopes = useScopes(ground)
  const priceKind = useView((state) => state.filter.priceKind)
  const [form, setForm] = useState<SumForm>({
    target: '',
    kind: priceKind,
    aim: 'fewest',
    scope: 'shown',
    countsDraft: true,
  })
  const change = (changed: Partial<SumForm>) => setForm({ ...form, ...changed })
  const { target, kind, aim, scope, countsDraft } = form
  const { fresh, inDraft } = scopes[scope]
  const draft = useMemo(() => draftSum({ items }, kind), [items, kind])
  const candidates = useMemo(
    () => sumCandidates(ground.rules, fresh, kind),
    [ground.rules, fresh, kind],
  )
  const task = useMemo(
    () => sumTask({ target, kind, aim, countsDraft }, candidates, draft),
    [target, kind, aim, countsDraft, candidates, draft],
  )
  const found = useReachedSum(task)
  const isFound = found !== null && found.search === task
  const wanted = isFound ? found.rows.length : 0
  const isReady = wanted > 0 && wanted <= ground.room && !ground.isStopped
  // What was asked for is not to be had: all of them are added only by who says so.
  const isTooLittle = isFound && found.reached.outcome === 'all-too-little'
  const addFound = () => {
    if (!isFound || !isReady) return
    add(found.rows)
    close()
  }
  return (
    <DialogForm
      onSubmit={() => {
        if (!isTooLittle) addFound()
      }}
    >
      <div className={classes.amount}>
        <TextInput
          data-autofocus
          className={classes.number}
          label={t('dialogs.sum.target')}
          inputMode="decimal"
          autoComplete="off"
          value={target}
          error={task.kind === 'problem' ? t(`dialogs.sum.problems.${task.problem}`) : null}
          onChange={(event) => change({ target: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('dialogs.price')}
          value={kind}
          data={priceKinds.map((value) => ({ value, label: names[value] }))}
          onChange={(event) => change({ kind: event.currentTarget.value as PriceKind })}
        />
      </div>
      <div className={classes.choices}>
        <Radio.Group
          label={t('dialogs.sum.aim.label')}
          value={aim}
          onChange={(value) => change({ aim: value })}
        >
          <div className={classes.options}>
            {sumAims.map((value) => (
              <Radio key={value} size="xs" value={value} label={t(`dialogs.sum.aim.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <ScopeChoice scopes={scopes} value={scope} onChange={(value) => change({ scope: value })} />
      </div>
      {items.length === 0 ? null : (
        <DraftChoice
          ground={ground}
          form={form}
          draft={draft}
          onChange={(value) => change({ countsDraft: value })}
        />
      )}
      <SumResult
        ground={ground}
        form={form}
        task={task}
        found={found}
        draft={draft}
        lacking={candidates.lacking}
        inDraft={inDraft}
      />
      <StopNote ground={ground} wanted={wanted} />
      {isTooLittle ? (
        <DialogActions
          label={t('dialogs.sum.addAll', { count: wanted })}
          isReady={isReady}
          onPress={addFound}
        />
      ) : (
        <DialogActions label={t('dialogs.add', { count: wanted })} isReady={isReady} />
      )}
    </DialogForm>
  )
}

interface DraftChoiceProps {
  readonly ground: ChoosingGround
  readonly form: SumForm
  readonly draft: DraftSum
  readonly onChange: (countsDraft: boolean) => void
}

/** Whether the draft's items, which stay in any case, count towards the target. */
function DraftChoice({ ground, form, draft, onChange }: DraftChoiceProps) {
  const { t } = useTranslation('choosing')
  const amount = useAmountWords(form.kind, ground.names)
  const sum = amount(draft.sum)
  const hint = t(form.countsDraft ? 'dialogs.sum.draft.counts' : 'dialogs.sum.draft.stays', {
    count: draft.count,
  })
  return (
    <Checkbox
      checked={form.countsDraft}
      label={t('dialogs.sum.draft.label', { count: draft.count, sum })}
      description={
        draft.lacking === 0 ? hint : t('dialogs.sum.draft.lacking', { count: draft.lacking, hint })
      }
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
