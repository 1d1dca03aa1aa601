import { assertNever } from '@shared/domain/assert-never'
import { Activity } from 'react'
import { AboutDialog } from './about/about-dialog'
import { AppNotices } from './app-notices'
import { BatchScreen } from './batch/batch-screen'
import { ChoosingDialogs } from './choosing/dialogs/choosing-dialogs'
import { CombinedScreen } from './combined/combined-screen'
import { ComparisonScreen } from './comparison/comparison-screen'
import { ToastRegion } from './components/toast-region'
import { DepositsScreen } from './deposits/deposits-screen'
import { Tray } from './draft/tray'
import { CrashBoundary } from './errors/crash-boundary'
import { DiagnosticsCommand } from './errors/diagnostics-command'
import { ExportDialog } from './export/export-dialog'
import { DraftFileLayer } from './hand-over/draft-file-layer'
import { ImportLayer } from './import/import-layer'
import { useInventory } from './inventory/inventory-stores'
import { InventoryScreen } from './inventory/inventory-screen'
import { LibraryNews } from './library/library-news'
import { LibraryScreen } from './library/library-screen'
import { ProjectsScreen } from './projects/projects-screen'
import { ShortcutsDialog } from './shortcuts/shortcuts-dialog'
import { useProjects, useScreen } from './stores/use-app-stores'
import type { Screen } from './stores/screen-store'
import classes from './app.module.css'
import { TopBar } from './top-bar'
import { UpdatesLayer } from './updates/updates-layer'
import { WelcomeScreen } from './projects/welcome-screen'

/** The window: top bar, what main has to say, and one screen. */
export function App() {
  const screen = useScreen((state) => state.screen)
  const hasProjects = useProjects((state) => state.projects.length > 0)
  // What was imported is looked at without a project, too.
  const hasInventory = useInventory(
    ({ inventory, running, failure }) => inventory !== null || running !== null || failure !== null,
  )
  const isWelcome = screen === 'inventory' && !hasProjects && !hasInventory
  return (
    <div className={classes.window}>
      <TopBar />
      <AppNotices />
      <main className={classes.screen}>
        {/* The one that people come back to from all others stays as it is, out of sight. */}
        <Activity mode={screen === 'inventory' ? 'visible' : 'hidden'}>
          <CrashBoundary>{isWelcome ? <WelcomeScreen /> : <InventoryScreen />}</CrashBoundary>
        </Activity>
        {screen === 'inventory' ? null : (
          <CrashBoundary key={screen}>
            <ScreenOf screen={screen} />
          </CrashBoundary>
        )}
      </main>
      <Tray isAlwaysThere={screen === 'inventory' && !isWelcome} />
      <LibraryNews />
      <ImportLayer />
      <DraftFileLayer />
      <ExportDialog />
      <ChoosingDialogs />
      <ShortcutsDialog />
      <DiagnosticsCommand />
      <AboutDialog />
      <UpdatesLayer />
      <ToastRegion />
    </div>
  )
}

function ScreenOf({ screen }: { readonly screen: Exclude<Screen, 'inventory'> }) {
  switch (screen) {
    case 'library':
      return <LibraryScreen />
    case 'comparison':
      return <ComparisonScreen />
    case 'combined':
      return <CombinedScreen />
    case 'batch':
      return <BatchScreen />
    case 'deposits':
      return <DepositsScreen />
    case 'projects':
      return <ProjectsScreen />
    default:
      return assertNever(screen)
  }
}
