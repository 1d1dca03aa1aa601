import type { Page } from '@playwright/test'

/** Switches with which a snapshot of the heap holds long texts whole; else each is cut after 1,024 characters. */
export const wholeTextsInSnapshots = ['--js-flags=--heap-snapshot-string-limit=10000000'] as const

/** Every text in the page's memory after a collection of garbage: values, names, and what elements say of themselves. */
export async function heapStrings(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  const { strings } = JSON.parse(chunks.join('')) as { readonly strings: readonly string[] }
  return strings
}
