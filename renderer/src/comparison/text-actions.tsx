import { Button, Loader, Menu } from '@mantine/core'
import {
  IconBraces,
  IconChevronDown,
  IconCopy,
  IconFileExport,
  IconFileSpreadsheet,
  IconList,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './text-actions.module.css'
import type { DifferenceTexts } from './use-difference-texts'

interface TextActionsProps {
  readonly texts: DifferenceTexts
  readonly isEmpty: boolean
}

/** Taking what is shown out of the app: to a file or to the clipboard. */
export function TextActions({ texts, isEmpty }: TextActionsProps) {
  const { t } = useTranslation(['comparison', 'common'])
  const { running } = texts
  if (running !== null) {
    return (
      <output className={classes.running}>
        <Loader />
        {running.done === null
          ? t('export.saving')
          : t('export.running', { done: running.done, count: running.count })}
        {running.done === null ? null : (
          <Button variant="default" size="compact-xs" onClick={texts.cancel}>
            {t('common:cancel')}
          </Button>
        )}
      </output>
    )
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            disabled={isEmpty}
            leftSection={<IconCopy size={14} aria-hidden />}
            rightSection={<IconChevronDown size={12} aria-hidden />}
          >
            {t('export.copy')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
            onClick={() => void texts.copyCsv()}
          >
            {t('export.copyCsv')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconList size={14} aria-hidden />}
            onClick={() => void texts.copyIds()}
          >
            {t('export.copyIds')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            disabled={isEmpty}
            leftSection={<IconFileExport size={14} aria-hidden />}
            rightSection={<IconChevronDown size={12} aria-hidden />}
          >
            {t('export.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileSpreadsheet size={14} aria-hidden />}
            onClick={() => void texts.save('csv')}
          >
            {t('export.csv')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBraces size={14} aria-hidden />}
            onClick={() => void texts.save('json')}
          >
            {t('export.json')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
