import { Radio } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import classes from './dialogs.module.css'
import { itemScopes, type ItemScope, type RowsByScope, type ScopedRows } from './item-scope'

interface ScopeChoiceProps {
  readonly scopes: RowsByScope
  readonly value: ItemScope
  readonly onChange: (scope: ItemScope) => void
}

/** Asks which items are chosen from, and says how many of them can be. */
export function ScopeChoice({ scopes, value, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('choosing')
  return (
    <Radio.Group label={t('dialogs.scope.label')} value={value} onChange={onChange}>
      <div className={classes.options}>
        {itemScopes.map((scope) => (
          <Radio
            key={scope}
            size="xs"
            value={scope}
            disabled={scopes[scope].rows.length === 0}
            label={scopeWords(scope, scopes[scope], t)}
          />
        ))}
      </div>
    </Radio.Group>
  )
}

/** How many can be added, of how many; what is in the draft is said apart. */
function scopeWords(
  scope: ItemScope,
  { rows, fresh, inDraft }: ScopedRows,
  t: TFunction<'choosing'>,
): string {
  const words = t(`dialogs.scope.${scope}`, { count: fresh.length, all: rows.length })
  return inDraft === 0 ? words : t('dialogs.scope.inDraft', { count: inDraft, words })
}
