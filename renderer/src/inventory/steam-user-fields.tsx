import { Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useState, type ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './request-pane.module.css'
import { SandboxUserField } from './sandbox-user-field'
import { readTradeUrlInput } from '@shared/domain/trade-url-input'
import type { RequestFormModel } from './use-request-form'

/** Whose inventory it is: a Trade URL says all, and both of its parts can be typed. */
export function SteamUserFields({ form }: { readonly form: RequestFormModel }) {
  const { t } = useTranslation('inventory')
  const token = form.field('tradeToken')
  const [isTokenShown, setTokenShown] = useState(false)
  /** A Trade URL replaces what is in the field, wherever the caret stands, and works in each of the three fields. */
  const takeTradeUrl = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text')
    if (readTradeUrlInput(pasted).kind !== 'steam-user') return
    event.preventDefault()
    form.change({ tradeUrl: pasted.trim().replaceAll(/\s+/gu, ' ') })
  }
  return (
    <div className={classes.group}>
      {form.project?.sandbox === true ? <SandboxUserField form={form} /> : null}
      <TextInput
        label={t('form.tradeUrl')}
        placeholder={t('form.tradeUrlPlaceholder')}
        description={t('form.tradeUrlHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        spellCheck={false}
        onPaste={takeTradeUrl}
        {...form.field('tradeUrl')}
      />
      <TextInput
        label={t('form.steamId')}
        classNames={{ input: classes.mono ?? '' }}
        inputMode="numeric"
        spellCheck={false}
        onPaste={takeTradeUrl}
        {...form.field('steamId')}
      />
      <PasswordInput
        label={t('form.tradeToken')}
        classNames={{ innerInput: classes.mono ?? '' }}
        visible={isTokenShown}
        onVisibilityChange={setTokenShown}
        visibilityToggleButtonProps={{
          'aria-label': t(isTokenShown ? 'form.hideToken' : 'form.showToken'),
          tabIndex: 0,
        }}
        autoComplete="off"
        spellCheck={false}
        onPaste={takeTradeUrl}
        // The component leaves it out of its input.
        aria-invalid={token.error === null ? undefined : true}
        {...token}
      />
      <Checkbox
        label={t('form.keepToken')}
        description={form.values.keepTradeToken ? t('form.keepTokenHint') : undefined}
        checked={form.values.keepTradeToken}
        onChange={(event) => form.change({ keepTradeToken: event.currentTarget.checked })}
      />
    </div>
  )
}
