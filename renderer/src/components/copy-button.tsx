import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppApi } from '../stores/use-app-stores'

const answerShown = 2000

interface CopyButtonProps {
  readonly text: string
  /** What is copied, for "Copy {{label}}". */
  readonly label: string
}

/** Copies through main, and says politely how it went. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useTranslation('common')
  const { outcome, copy } = useCopy()
  const name = t('copy', { label })
  const Icon = outcome === null ? IconCopy : outcome === 'copied' ? IconCheck : IconX
  return (
    <>
      <Tooltip label={outcome === null ? name : outcomeText(outcome, t)}>
        <ActionIcon aria-label={name} size={22} onClick={() => copy(text)}>
          <Icon size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <VisuallyHidden component="output">
        {outcome === null ? '' : outcomeText(outcome, t)}
      </VisuallyHidden>
    </>
  )
}

type CopyOutcome = 'copied' | 'failed'

function outcomeText(outcome: CopyOutcome, t: (key: 'copied' | 'copyFailed') => string): string {
  return t(outcome === 'copied' ? 'copied' : 'copyFailed')
}

/** Copying with its outcome, which goes away by itself. */
export function useCopy(): {
  readonly outcome: CopyOutcome | null
  readonly copy: (text: string) => void
} {
  const api = useAppApi()
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null)
  useEffect(() => {
    if (outcome === null) return
    const timer = setTimeout(() => setOutcome(null), answerShown)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = (text: string) => {
    void api.copyText(text).then((reply) => setOutcome(reply.ok ? 'copied' : 'failed'))
  }
  return { outcome, copy }
}
