import { Button } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { visibleText } from '../components/visible-text'
import { fileProblemWords } from './file-problem-words'
import classes from './new-batch.module.css'
import { useNewBatch } from './new-batch-store'

/** Why a file was not taken, or what its text took the place of. */
export function FileNotices() {
  const { t, i18n } = useTranslation(['batch', 'common'])
  const { t: words } = useTranslation('batch')
  const problem = useNewBatch((state) => state.fileProblem)
  const replaced = useNewBatch((state) => state.replaced)
  const file = useNewBatch((state) => state.file)
  const putBack = useNewBatch((state) => state.putBack)
  const dismiss = useNewBatch((state) => state.dismissFileProblem)
  return (
    <>
      {problem === null ? null : (
        <div role="alert" className={classes.notice} data-tone="bad">
          <IconAlertTriangle size={16} aria-hidden />
          <span>{fileProblemWords(problem, words, i18n.language)}</span>
          <Button variant="default" size="compact-xs" onClick={dismiss}>
            {t('common:dismiss')}
          </Button>
        </div>
      )}
      {replaced === null ? null : (
        <div role="status" className={classes.notice}>
          <IconInfoCircle size={16} aria-hidden />
          <span>{t('new.replaced', { file: visibleText(file) })}</span>
          <Button variant="default" size="compact-xs" onClick={putBack}>
            {t('common:undo')}
          </Button>
        </div>
      )}
    </>
  )
}
