import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './dialogs.module.css'
import { itemScopes, type ItemScope, type RowsByScope } from './item-scope'

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
            label={t(`dialogs.scope.${scope}`, {
              count: scopes[scope].choosable.length,
              all: scopes[scope].rows.length,
            })}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
