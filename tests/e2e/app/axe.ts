import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds that is serious or critical, each with the elements it is about. */
export async function seriousProblems(page: Page): Promise<readonly string[]> {
  // Evaluated, because the page's policy lets no script of others in.
  await page.evaluate(await readFile(source, 'utf8'))
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      readonly axe: { readonly run: (where: Document, options: RunOptions) => Promise<AxeResults> }
    }
    // Colours halfway through a change are none that anybody reads.
    const changes = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(changes.map(({ finished }) => finished))
    return axe.run(document, { resultTypes: ['violations'] })
  })
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
    )
}
