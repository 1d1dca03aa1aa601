import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { answerDialogs } from '../../e2e/app/file-dialogs'
import { callBridge, launchApp, type RunningApp } from '../../e2e/app/running-app'
import type { SnapshotId } from '../../../shared/domain/snapshot'
import type { Bench } from '../scenario'
import { writeAnswer } from './write-answer'

/** Has the app make what the scenarios need: an export of so many items, and a library that holds it. */
export async function prepareFiles(folder: string, items: number): Promise<Bench> {
  const answerFile = path.join(folder, `answer-${items}.json`)
  const exportFile = path.join(folder, `export-${items}.json`)
  const library = path.join(folder, 'library')
  await writeAnswer(answerFile, items)
  await withApp(path.join(folder, 'exporting'), async (app) => {
    await exportAs(app, await importFile(app, answerFile, items), exportFile)
  })
  await withApp(library, async (app) => {
    await importFile(app, exportFile, items)
  })
  return { folder, items, exportFile, library }
}

async function withApp(dataFolder: string, work: (app: RunningApp) => Promise<void>) {
  await mkdir(dataFolder)
  const app = await launchApp({ dataFolder })
  try {
    await work(app)
  } finally {
    await app.quit()
  }
}

async function importFile({ electron, page }: RunningApp, file: string, items: number) {
  await answerDialogs(electron, { open: [file] })
  const reply = await callBridge(page, 'chooseAndImport', 'prepare-import')
  const imported = reply.ok ? reply.value[0]?.result : undefined
  if (imported?.ok !== true || imported.value.snapshot.contents.items !== items) {
    throw new Error(`The file was not imported: ${JSON.stringify(reply)}`)
  }
  return imported.value.snapshot.id
}

async function exportAs({ electron, page }: RunningApp, id: SnapshotId, file: string) {
  await answerDialogs(electron, { save: file })
  const order = { snapshotIds: [id], rows: null, format: 'json', columns: [] } as const
  const reply = await callBridge(page, 'exportSnapshots', order, 'prepare-export')
  if (!reply.ok || reply.value?.files.length !== 1) {
    throw new Error(`The snapshot was not exported: ${JSON.stringify(reply)}`)
  }
}
