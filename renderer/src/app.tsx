import { assertNever } from '@shared/domain/assert-never'
import { Activity } from 'react'
import { AppNotices } from './app-notices'
import { ToastRegion } from './components/toast-region'
import { CrashBoundary } from './errors/crash-boundary'
import { useInventory } from './inventory/inventory-stores'
import { InventoryScreen } from './inventory/inventory-screen'
import { useLaterParts, type LaterParts } from './later-parts'
import { useProjects, useScreen } from './stores/use-app-stores'
import type { Screen } from './stores/screen-store'
import classes from './app.module.css'
import { TopBar } from './top-bar'
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
  const later = useLaterParts()
  return (
    <div className={classes.window}>
      <TopBar />
      <AppNotices />
      <main className={classes.screen}>
        {/* The one that people come back to from all others stays as it is, out of sight. */}
        <Activity mode={screen === 'inventory' ? 'visible' : 'hidden'}>
          <CrashBoundary>{isWelcome ? <WelcomeScreen /> : <InventoryScreen />}</CrashBoundary>
        </Activity>
        {screen === 'inventory' || later === null ? null : (
          <CrashBoundary key={screen}>
            <ScreenOf screen={screen} parts={later} />
          </CrashBoundary>
        )}
      </main>
      {later === null ? null : (
        <>
          <later.Tray isAlwaysThere={screen === 'inventory' && !isWelcome} />
          <later.LibraryNews />
          <later.ImportLayer />
          <later.DraftFileLayer />
          <later.ExportDialog />
          <later.ChoosingDialogs />
          <later.ShortcutsDialog />
          <later.DiagnosticsCommand />
          <later.AboutDialog />
          <later.UpdatesLayer />
        </>
      )}
      <ToastRegion />
    </div>
  )
}

interface ScreenOfProps {
  readonly screen: Exclude<Screen, 'inventory'>
  readonly parts: LaterParts
}

function ScreenOf({ screen, parts }: ScreenOfProps) {
  switch (screen) {
    case 'library':
      return <parts.LibraryScreen />
    case 'comparison':
      return <parts.ComparisonScreen />
    case 'combined':
      return <parts.CombinedScreen />
    case 'batch':
      return <parts.BatchScreen />
    case 'deposits':
      return <parts.DepositsScreen />
    case 'projects':
      return <parts.ProjectsScreen />
    default:
      return assertNever(screen)
  }
}
