import type { AppStores } from '../stores/app-stores'
import { inventoryStoresOf } from './inventory-stores'
import { requestOf } from './request-form'
import { formValues } from './request-store'

/** The address that asks for the sandbox: main opens the window with it to take a picture of a full screen. */
export const sandboxLink = '#try-sandbox'

/** Where the address asks for it: starts the sandbox, chooses its first Steam user and fetches. */
export async function followSandboxLink(app: AppStores, hash: string): Promise<void> {
  if (hash !== sandboxLink) return
  const reply = await app.projects.getState().trySandbox()
  const [user] = reply.ok ? reply.value.users : []
  if (!reply.ok || user === undefined) return
  const { inventory, request } = inventoryStoresOf(app)
  const { project } = reply.value
  request.getState().change({ projectId: project.id, tradeUrl: user.tradeUrl })
  const values = formValues(app.preferences.getState().preferences.form, request.getState())
  await inventory.getState().fetch(requestOf(values, project.defaultCurrency))
}
