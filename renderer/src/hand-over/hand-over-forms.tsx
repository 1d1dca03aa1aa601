import { Button, Tabs } from '@mantine/core'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { handOverForms, handOverText, type HandOverForm } from '@shared/domain/hand-over-text'
import { IconCopy } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useProjects } from '../stores/use-app-stores'
import { assetIdsText } from './asset-ids-text'
import classes from './hand-over-pane.module.css'
import { useTokenShown, useTradeToken } from './trade-token-store'
import { useCopyForm } from './use-copy-body'

/** More than anybody reads here; drawing all ten thousand ids would make every key press slow. */
const mostShown = 12_000

/** In place of the trade token in what is shown. As long for each, so that it tells nothing. */
const mask = '••••••••'

/** What is shown of a deposit that was created: nothing that could create it again is copied. */
const recordedForms: readonly HandOverForm[] = ['json', 'asset-ids']

/** The draft in each of its forms, as it is copied; the trade token is hidden until its field shows it. */
export function HandOverForms({ draft }: { readonly draft: DepositDraft }) {
  const { t } = useTranslation('handOver')
  const [chosen, setForm] = useState<HandOverForm>('json')
  const isRecorded = draft.record !== null
  const forms = isRecorded ? recordedForms : handOverForms
  const form = forms.includes(chosen) ? chosen : 'json'
  const copy = useCopyForm()
  return (
    <section className={classes.forms} aria-label={t('forms.label')}>
      <Tabs
        value={form}
        onChange={(value) => setForm(forms.find((one) => one === value) ?? 'json')}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('forms.label')}>
          {forms.map((one) => (
            <Tabs.Tab key={one} value={one} className={classes.tab ?? ''}>
              {t(`forms.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {forms.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <FormText draft={draft} form={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {isRecorded && form !== 'asset-ids' ? null : (
        <Button
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => void copy(draft, form)}
        >
          {t('copy.button', { form: t(`forms.${form}`) })}
        </Button>
      )}
      <p className={classes.hint}>{t(isRecorded ? 'forms.readOnly' : 'forms.noSecret')}</p>
    </section>
  )
}

function FormText({ draft, form }: { readonly draft: DepositDraft; readonly form: HandOverForm }) {
  const { t } = useTranslation('handOver')
  const { value } = useTradeToken(draft)
  const { isShown } = useTokenShown(draft)
  const isMasked = value !== '' && !isShown && draft.record === null && form !== 'asset-ids'
  const tradeToken = draft.record !== null ? '' : isMasked ? mask : value
  const project = useProjects(({ projects }) => projects.find(({ id }) => id === draft.projectId))
  const text = useMemo(() => {
    if (form === 'asset-ids') return assetIdsText(draft)
    return project === undefined ? null : handOverText(form, { draft, tradeToken, project })
  }, [draft, form, project, tradeToken])
  if (text === null) return <p className={classes.noText}>{t('forms.projectFirst')}</p>
  if (text === '') return <p className={classes.noText}>{t('forms.noItems')}</p>
  return (
    <>
      {form === 'curl' ? <p className={classes.curlHint}>{t('forms.curlSecret')}</p> : null}
      <pre
        className={classes.text}
        // What scrolls can be scrolled by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t(`forms.${form}`)}
      >
        {inLines(text.slice(0, mostShown))}
      </pre>
      {isMasked ? <p className={classes.hint}>{t('fields.tokenMasked')}</p> : null}
      {text.length > mostShown ? (
        <p className={classes.hint}>{t('forms.beginningOnly', { count: draft.items.length })}</p>
      ) : null}
    </>
  )
}

/** Hidden characters by signs, but for the breaks between lines. */
function inLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n')
}
