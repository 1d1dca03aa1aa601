import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDraftFile } from './draft-file-store'
import { useOpenDraftFile } from './use-open-draft-file'

/** Opens a draft's file; the layer over the screens reports what was left out of it. */
export function OpenDraftFileButton() {
  const { t } = useTranslation('handOver')
  const isOpening = useDraftFile((state) => state.isOpening)
  const open = useOpenDraftFile()
  return (
    <Button
      variant="default"
      loading={isOpening}
      leftSection={<IconFileImport size={14} aria-hidden />}
      onClick={open}
    >
      {t('open.button')}
    </Button>
  )
}
