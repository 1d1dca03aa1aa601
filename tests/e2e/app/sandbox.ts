import type { Page } from '@playwright/test'
import type { SandboxStart, SandboxUser } from '../../../shared/ipc-contract'
import { callBridge } from './running-app'

/** Starts the sandbox behind the page's back, and shows the page as a person finds it who has tried it before. */
export async function withSandbox(page: Page): Promise<SandboxStart> {
  const reply = await callBridge(page, 'trySandbox')
  if (!reply.ok) throw new Error(`The sandbox did not start: ${JSON.stringify(reply.error)}`)
  await page.reload()
  return reply.value
}

/** The Trade URL of the sandbox's Steam user who stands for this. */
export function tradeUrlOf(users: readonly SandboxUser[], wanted: Partial<SandboxUser['kind']>) {
  const found = users.find(({ kind }) =>
    Object.entries(wanted).every(([name, value]) =>
      Object.entries(kind).some(([key, known]) => key === name && known === value),
    ),
  )
  if (found === undefined) throw new Error(`No sandbox user is ${JSON.stringify(wanted)}`)
  return found.tradeUrl
}
