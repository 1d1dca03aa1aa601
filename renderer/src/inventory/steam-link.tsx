import type { AppError } from '@shared/app-error'
import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../errors/error-notice'
import { useAppApi } from '../stores/use-app-stores'
import { steamItemPage } from './steam-page'

interface SteamLinkProps {
  readonly page: Parameters<typeof steamItemPage>[0]
}

/** Opens the item in its owner's Steam inventory, in the system's browser. */
export function SteamLink({ page }: SteamLinkProps) {
  const { t } = useTranslation('inventory')
  const api = useAppApi()
  const [error, setError] = useState<AppError | null>(null)
  const link = steamItemPage(page)
  if (link === null) return null
  const open = async () => {
    const reply = await api.openLink(link)
    setError(reply.ok ? null : reply.error)
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconExternalLink size={14} aria-hidden />}
        onClick={() => void open()}
      >
        {t('detail.openSteam')}
      </Button>
      {error === null ? null : (
        <ErrorNotice
          error={error}
          tone="warning"
          heading={t('detail.openSteamFailed')}
          onDismiss={() => setError(null)}
        />
      )}
    </>
  )
}
