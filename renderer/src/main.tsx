import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '@mantine/core/styles.css'
import './theme/base.css'
import { textFont } from './theme/text-font'
import { startTransition, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { getAppApi } from './app-api/app-api'
import { holdCommands } from './app-api/hold-commands'
import { AppProviders } from './app-providers'
import { lookAgain } from './components/use-now'
import { createI18n } from './i18n/create-i18n'
import { importStoreOf } from './import/import-store'
import { followSandboxLink } from './inventory/sandbox-link'
import type { LaterParts } from './later-parts'
import { StartFailure } from './start-failure'
import { createAppStores } from './stores/app-stores'
import { emptyStart } from './stores/empty-start'

/** Milliseconds. */
const longestWait = 1000

const root = createRoot(document.querySelector('#root') ?? document.body)
const i18n = createI18n()
const { api, release } = holdCommands(getAppApi())

api.on('machineWoke', lookAgain)

async function start(): Promise<void> {
  const [reply] = await Promise.all([api.readStart(), textFont])
  const stores = createAppStores(api, reply.ok ? reply.value : emptyStart)
  if (reply.ok) {
    const { saveNow } = stores.preferences.getState()
    const deposits = stores.deposits.getState()
    window.addEventListener('pagehide', () => {
      deposits.saveNow()
      void saveNow()
    })
    // At once, so that no file that is handed over meanwhile goes unheard.
    importStoreOf(stores)
  }
  const draw = (later: LaterParts | null) =>
    root.render(
      <StrictMode>
        <AppProviders stores={stores} i18n={i18n} later={later}>
          {reply.ok ? (
            <App />
          ) : (
            <StartFailure error={reply.error} onTryAgain={() => void start()} />
          )}
          {later === null ? null : <OnceThere then={release} />}
        </AppProviders>
      </StrictMode>,
    )
  draw(null)
  await untilPainted()
  if (reply.ok) {
    void stores.deposits.getState().load()
    if (reply.value.filesWaiting > 0) void importStoreOf(stores).getState().importWaiting()
    void followSandboxLink(stores, window.location.hash)
  }
  const later = await import('./behind-the-first-paint')
  startTransition(() => draw(later))
}

/** Last among others, so that they are there by then. */
function OnceThere({ then }: { readonly then: () => void }) {
  useEffect(then, [then])
  return null
}

function untilPainted(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true })
    // A window that nobody sees is not painted.
    setTimeout(resolve, longestWait)
  })
}

void start()
