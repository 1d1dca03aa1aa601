import { Button } from '@mantine/core'
import type { LibraryView } from '@shared/domain/kept-snapshots'
import { IconFileImport } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../components/search-field'
import { importStoreOf } from '../import/import-store'
import { useAppStores } from '../stores/use-app-stores'
import { DiskUse } from './disk-use'
import classes from './library-bars.module.css'
import { useLibraryList } from './library-list-store'

interface LibraryBarProps {
  readonly view: LibraryView
  /** How many snapshots the search leaves. */
  readonly shown: number
  readonly search: RefObject<HTMLInputElement | null>
  /** Leads from the search into the list. */
  readonly onEnterList: () => void
}

/** Search, how much there is, and the way in for files. */
export function LibraryBar({ view, shown, search, onEnterList }: LibraryBarProps) {
  const { t } = useTranslation('library')
  const text = useLibraryList((state) => state.search)
  const changeSearch = useLibraryList((state) => state.changeSearch)
  return (
    <div role="search" className={classes.bar} aria-label={t('searchLabel')}>
      <SearchField
        field={search}
        className={classes.search}
        label={t('search')}
        placeholder={t('searchPlaceholder')}
        value={text}
        onChange={changeSearch}
        onEnterList={onEnterList}
        alone={{ clearLabel: t('clearSearch') }}
      />
      <output className={classes.count}>
        {t('count', { shown, count: view.snapshots.length })}
      </output>
      <div className={classes.end}>
        <DiskUse view={view} />
        <ImportButton />
      </div>
    </div>
  )
}

/** Asks for files and imports them. */
export function ImportButton() {
  const { t } = useTranslation('library')
  const app = useAppStores()
  return (
    <Button
      leftSection={<IconFileImport size={14} aria-hidden />}
      onClick={() => void importStoreOf(app).getState().chooseFiles()}
    >
      {t('import')}
    </Button>
  )
}
