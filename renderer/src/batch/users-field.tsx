import { Button, Textarea } from '@mantine/core'
import { errorsOfEveryRequest } from '@shared/domain/api-error'
import type { SandboxUser } from '@shared/ipc-contract'
import { crowdTradeUrl } from '@shared/sandbox-crowd'
import { IconFlask, IconUsersGroup } from '@tabler/icons-react'
import type { ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useProjects } from '../stores/use-app-stores'
import { FileNotices } from './file-notices'
import { ListFileButton } from './list-file-button'
import { LongText, mostShown } from './long-text'
import classes from './new-batch.module.css'
import { useNewBatch } from './new-batch-store'

/** Whose inventories to fetch: typed, pasted, or out of a file. */
export function UsersField({ isSandbox }: { readonly isSandbox: boolean }) {
  const { t } = useTranslation('batch')
  const text = useNewBatch((state) => state.text)
  const file = useNewBatch((state) => state.file)
  const changeText = useNewBatch((state) => state.changeText)
  const takeFiles = useNewBatch((state) => state.takeFiles)
  const takeLongText = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text')
    if (text.length + pasted.length <= mostShown) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    changeText(text.slice(0, selectionStart) + pasted + text.slice(selectionEnd))
  }
  return (
    <div className={classes.users}>
      <div className={classes.sources}>
        <ListFileButton onFiles={(files) => void takeFiles(files)} />
        {isSandbox ? <SandboxButtons /> : null}
        {text === '' ? null : (
          <Button variant="subtle" color="gray" onClick={() => changeText('')}>
            {t('new.clear')}
          </Button>
        )}
      </div>
      <FileNotices />
      {text.length > mostShown ? (
        <LongText text={text} file={file} />
      ) : (
        <Textarea
          label={t('new.users')}
          description={t('new.usersHint')}
          placeholder={t('new.usersPlaceholder')}
          classNames={{
            root: classes.area ?? '',
            wrapper: classes.areaWrapper ?? '',
            input: classes.areaInput ?? '',
          }}
          size="xs"
          wrap="off"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onPaste={takeLongText}
          onChange={(event) => changeText(event.currentTarget.value)}
        />
      )}
    </div>
  )
}

/** The others answer as if the project were at fault, which would hold every other row up. */
function canBeInBatch({ kind }: SandboxUser): boolean {
  return (
    kind.kind !== 'error' ||
    !(errorsOfEveryRequest.has(kind.message) || kind.message === 'request_limit_reached')
  )
}

/** Enough to see a batch work for half a minute. */
const crowdOffered = 200

/** Whom the sandbox knows, to try batches with. */
function SandboxButtons() {
  const { t } = useTranslation('batch')
  const users = useProjects((state) => state.sandboxUsers).filter(canBeInBatch)
  const changeText = useNewBatch((state) => state.changeText)
  return (
    <>
      {users.length === 0 ? null : (
        <Button
          variant="default"
          leftSection={<IconFlask size={14} aria-hidden />}
          onClick={() => changeText(users.map(({ tradeUrl }) => tradeUrl).join('\n'))}
        >
          {t('new.sandboxUsers')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconUsersGroup size={14} aria-hidden />}
        onClick={() =>
          changeText(
            Array.from({ length: crowdOffered }, (_, number) => crowdTradeUrl(number)).join('\n'),
          )
        }
      >
        {t('new.sandboxCrowd', { count: crowdOffered })}
      </Button>
    </>
  )
}
