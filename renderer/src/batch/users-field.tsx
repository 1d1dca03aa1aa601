import { Button, Textarea } from '@mantine/core'
import { crowdTradeUrl } from '@shared/sandbox-crowd'
import { IconFileText, IconFlask, IconFolderOpen, IconUsersGroup } from '@tabler/icons-react'
import { useRef, type ClipboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { sizeText } from '../components/size-text'
import { UserText } from '../components/user-text'
import { useProjects } from '../stores/use-app-stores'
import { FileNotices } from './file-notices'
import classes from './new-batch.module.css'
import { useNewBatch } from './new-batch-store'

/** Characters that a text area takes without getting slow. */
const mostShown = 300_000

/** Whose inventories to fetch: typed, pasted, or out of a file. */
export function UsersField({ isSandbox }: { readonly isSandbox: boolean }) {
  const { t } = useTranslation('batch')
  const text = useNewBatch((state) => state.text)
  const changeText = useNewBatch((state) => state.changeText)
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
        <FileButton />
        {isSandbox ? <SandboxButtons /> : null}
        {text === '' ? null : (
          <Button variant="subtle" color="gray" onClick={() => changeText('')}>
            {t('new.clear')}
          </Button>
        )}
      </div>
      <FileNotices />
      {text.length > mostShown ? (
        <LongText />
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

function FileButton() {
  const { t } = useTranslation('batch')
  const takeFiles = useNewBatch((state) => state.takeFiles)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={14} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('new.openFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('new.file')}
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same file may be chosen again, after it was mended.
          event.currentTarget.value = ''
          if (files.length > 0) void takeFiles(files)
        }}
      />
    </>
  )
}

/** Enough to see a batch work for half a minute. */
const crowdOffered = 200

/** Whom the sandbox knows, to try batches with. */
function SandboxButtons() {
  const { t } = useTranslation('batch')
  const users = useProjects((state) => state.sandboxUsers)
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

/** Stands for a text that is too long to be edited here. */
function LongText() {
  const { t, i18n } = useTranslation('batch')
  const text = useNewBatch((state) => state.text)
  const file = useNewBatch((state) => state.file)
  return (
    <div className={classes.longText}>
      <IconFileText size={24} stroke={1.5} aria-hidden />
      <div>
        {file === '' ? <strong>{t('new.longText')}</strong> : <UserText text={file} />}
        <p>{t('new.longTextHint', { size: sizeText(text.length, i18n.language) })}</p>
      </div>
    </div>
  )
}
