import type { ItemColumns } from '@shared/domain/item-columns'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { useAppStores } from '../stores/use-app-stores'

/** Copies the asset id of a row, and says so. */
export function useCopyAssetId({ assetIds }: ItemColumns): (row: number) => void {
  const { t } = useTranslation('combined')
  const { t: words } = useTranslation('common')
  const { api, toasts } = useAppStores()
  return useCallback(
    (row) => {
      const id = assetIds[row] ?? ''
      void api.copyText(id).then((reply) =>
        toasts.getState().showToast({
          message: reply.ok ? t('copiedId', { id: visibleText(id) }) : words('copyFailed'),
          action: null,
        }),
      )
    },
    [api, toasts, assetIds, t, words],
  )
}
