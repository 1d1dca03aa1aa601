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
import { useTradeToken } from './trade-token-store'
import { useCopyForm } from './use-copy-body'

/** More than anybody reads here; drawing all ten thousand ids would make every key press slow. */
const mostShown = 12_000

/** The draft in each of its forms, as it is copied. */
export function HandOverForms({ draft }: { readonly draft: DepositDraft }) {
  const { t } = useTranslation('handOver')
  const [form, setForm] = useState<HandOverForm>('json')
  const copy = useCopyForm()
  return (
    <section className={classes.forms} aria-label={t('forms.label')}>
      <Tabs
        value={form}
        onChange={(value) => setForm(handOverForms.find((one) => one === value) ?? 'json')}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('forms.label')}>
          {handOverForms.map((one) => (
            <Tabs.Tab key={one} value={one} className={classes.tab ?? ''}>
              {t(`forms.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {handOverForms.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <FormText draft={draft} form={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <Button
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden />}
        onClick={() => void copy(draft, form)}
      >
        {t('copy.button', { form: t(`forms.${form}`) })}
      </Button>
      <p className={classes.hint}>{t('forms.noSecret')}</p>
    </section>
  )
}

function FormText({ draft, form }: { readonly draft: DepositDraft; readonly form: HandOverForm }) {
  const { t } = useTranslation('handOver')
  const { value: tradeToken } = useTradeToken(draft)
  const project = useProjects(({ projects }) => projects.find(({ id }) => id === draft.projectId))
  const text = useMemo(() => {
    if (form === 'asset-ids') return assetIdsText(draft)
    return project === undefined ? null : handOverText(form, { draft, tradeToken, project })
  }, [draft, form, project, tradeToken])
  if (text === null) return <p className={classes.noText}>{t('forms.projectFirst')}</p>
  if (text === '') return <p className={classes.noText}>{t('forms.noItems')}</p>
  return (
    <>
      <pre
        className={classes.text}
        // What scrolls can be scrolled by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t(`forms.${form}`)}
      >
        {inLines(text.slice(0, mostShown))}
      </pre>
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
