import type { SandboxStart } from '@shared/ipc-contract'
import type { AppStores } from '../stores/app-stores'
import { inventoryStoresOf } from './inventory-stores'
import { requestOf } from './request-form'
import { formValues } from './request-store'
import { steamUserForProject } from './sandbox-user'

/** The address that asks for the sandbox: main opens the window with it to take a picture of a full screen. */
export const sandboxLink = '#try-sandbox'

/** Where the address asks for it: starts the sandbox, chooses its first Steam user and fetches. */
export async function followSandboxLink(app: AppStores, hash: string): Promise<void> {
  if (hash !== sandboxLink) return
  const reply = await app.projects.getState().trySandbox()
  if (!reply.ok) return
  takeSandboxIntoUse(app, reply.value)
  const { inventory, request } = inventoryStoresOf(app)
  const { project } = reply.value
  const values = formValues(app.preferences.getState().preferences.form, request.getState())
  const wanted = requestOf(values, project.defaultCurrency)
  await inventory.getState().fetch(wanted, values.keepTradeToken)
}

/** Fills the form for the sandbox: its project, and its first Steam user where nobody else stands in the form yet. */
export function takeSandboxIntoUse(app: AppStores, { project, users }: SandboxStart): void {
  const { request } = inventoryStoresOf(app)
  const values = formValues(app.preferences.getState().preferences.form, request.getState())
  request.getState().change({
    projectId: project.id,
    ...steamUserForProject(values, project, users),
  })
}
