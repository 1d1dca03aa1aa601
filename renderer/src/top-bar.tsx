import { useTranslation } from 'react-i18next'
import { BatchMark } from './batch/batch-mark'
import { useCombined } from './combined/combined-store'
import { ColorSchemeSwitch } from './components/color-scheme-switch'
import { ProjectSwitcher } from './projects/project-switcher'
import { ShortcutsButton } from './shortcuts/shortcuts-button'
import { useScreen } from './stores/use-app-stores'
import type { Screen } from './stores/screen-store'
import classes from './top-bar.module.css'

const screens: readonly Screen[] = ['inventory', 'library', 'batch', 'deposits', 'projects']

/** App name, project in use, the screens, and how it all looks. */
export function TopBar() {
  const { t } = useTranslation('common')
  const goTo = useScreen((state) => state.goTo)
  const current = usePlaceInBar()
  return (
    <header className={classes.bar}>
      <h1 className={classes.name}>{t('appName')}</h1>
      <nav className={classes.screens} aria-label={t('screens.label')}>
        {screens.map((name) => (
          <button
            key={name}
            type="button"
            className={classes.screen}
            aria-current={name === current ? 'page' : undefined}
            onClick={() => goTo(name)}
          >
            {name === 'batch' ? <BatchMark /> : t(`screens.${name}`)}
          </button>
        ))}
      </nav>
      <div className={classes.end}>
        <ProjectSwitcher />
        <ShortcutsButton />
        <ColorSchemeSwitch />
      </div>
    </header>
  )
}

/** Some screens have no place of their own in the bar: what leads to them is marked, and is the way back. */
function usePlaceInBar(): Screen {
  const screen = useScreen((state) => state.screen)
  const isOfBatch = useCombined(({ choice }) => (choice?.batchId ?? null) !== null)
  if (screen === 'comparison') return 'library'
  if (screen === 'combined') return isOfBatch ? 'batch' : 'library'
  return screen
}
