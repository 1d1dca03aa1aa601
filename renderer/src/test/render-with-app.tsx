import type { StartState } from '@shared/ipc-contract'
import { render, type RenderResult } from '@testing-library/react'
import { PointerEventsCheckLevel, userEvent, type UserEvent } from '@testing-library/user-event'
import type { i18n } from 'i18next'
import type { ReactNode } from 'react'
import { AppProviders } from '../app-providers'
import * as later from '../behind-the-first-paint'
import { createI18n } from '../i18n/create-i18n'
import { createAppStores, type AppStores } from '../stores/app-stores'
import { createFakeBridge, startState, type FakeBridge } from './fake-bridge'

export interface RenderedApp extends RenderResult {
  readonly bridge: FakeBridge
  readonly stores: AppStores
  readonly user: UserEvent
}

interface RenderOptions {
  readonly start?: StartState
  readonly bridge?: FakeBridge
  readonly i18n?: i18n
}

/** Draws a part of the page with fresh stores on a fake bridge. */
export function renderWithApp(ui: ReactNode, options: RenderOptions = {}): RenderedApp {
  const start = options.start ?? startState()
  const bridge = options.bridge ?? createFakeBridge(start)
  const stores = createAppStores(bridge, start)
  // Without a layout, whether something can be pointed at is a slow question with one answer.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
  const rendered = render(ui, {
    wrapper: ({ children }) => (
      <AppProviders stores={stores} i18n={options.i18n ?? englishWords} later={later} env="test">
        {children}
      </AppProviders>
    ),
  })
  return { ...rendered, bridge, stores, user }
}

const englishWords = createI18n()
