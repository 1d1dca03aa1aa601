import type { Page } from '@playwright/test'
import type { ProjectDraft } from '../../../shared/domain/project'
import type { ProjectView } from '../../../shared/ipc-contract'
import { callBridge } from './running-app'

/** Saves a project behind the page's back, and shows the page as a person finds it who has added it before. */
export async function withProject(
  page: Page,
  draft: Partial<ProjectDraft> & Pick<ProjectDraft, 'endpoint'>,
): Promise<ProjectView> {
  const reply = await callBridge(page, 'saveProject', {
    name: 'Test project',
    clientId: '90210',
    clientSecret: 'test-only-secret',
    authentication: 'signature',
    defaultCurrency: '',
    ...draft,
  })
  if (!reply.ok) throw new Error(`The project was not saved: ${JSON.stringify(reply.error)}`)
  await page.reload()
  return reply.value.project
}
