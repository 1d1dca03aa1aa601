import type { Page } from '@playwright/test'
import type { ProjectDraft } from '../../../shared/domain/project'
import type { ProjectView } from '../../../shared/ipc-contract'
import { callBridge } from './running-app'

/** Saves a project behind the page's back, and shows the page as a person finds it who has added it before. */
export async function withProject(page: Page, draft: TestProject): Promise<ProjectView> {
  const project = await saveProject(page, draft)
  await page.reload()
  return project
}

/** The same with several; the last one is in use. */
export async function withProjects(page: Page, drafts: readonly TestProject[]): Promise<void> {
  for (const draft of drafts) await saveProject(page, draft)
  await page.reload()
}

type TestProject = Partial<ProjectDraft> & Pick<ProjectDraft, 'endpoint'>

async function saveProject(page: Page, draft: TestProject): Promise<ProjectView> {
  const reply = await callBridge(page, 'saveProject', {
    name: 'Test project',
    clientId: '90210',
    clientSecret: 'test-only-secret',
    authentication: 'signature',
    defaultCurrency: '',
    ...draft,
  })
  if (!reply.ok) throw new Error(`The project was not saved: ${JSON.stringify(reply.error)}`)
  return reply.value.project
}
