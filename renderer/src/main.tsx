import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/jetbrains-mono/wght.css'
import '@mantine/core/styles.css'
import './theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { getAppApi } from './app-api/app-api'
import { AppProviders } from './app-providers'
import { lookAgain } from './components/use-now'
import { createI18n } from './i18n/create-i18n'
import { importStoreOf } from './import/import-store'
import { followSandboxLink } from './inventory/sandbox-link'
import { StartFailure } from './start-failure'
import { createAppStores } from './stores/app-stores'
import { emptyStart } from './stores/empty-start'

const root = createRoot(document.querySelector('#root') ?? document.body)
const i18n = createI18n()
const api = getAppApi()

api.on('machineWoke', lookAgain)

async function start(): Promise<void> {
  const reply = await api.readStart()
  const stores = createAppStores(api, reply.ok ? reply.value : emptyStart)
  if (reply.ok) {
    const { saveNow } = stores.preferences.getState()
    const deposits = stores.deposits.getState()
    window.addEventListener('pagehide', () => {
      deposits.saveNow()
      void saveNow()
    })
    void deposits.load()
    // At once, so that no file that is handed over meanwhile goes unheard.
    const imports = importStoreOf(stores).getState()
    if (reply.value.filesWaiting > 0) void imports.importWaiting()
    void followSandboxLink(stores, window.location.hash)
  }
  root.render(
    <StrictMode>
      <AppProviders stores={stores} i18n={i18n}>
        {reply.ok ? <App /> : <StartFailure error={reply.error} onTryAgain={() => void start()} />}
      </AppProviders>
    </StrictMode>,
  )
}

void start()
