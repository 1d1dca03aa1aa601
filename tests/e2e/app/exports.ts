import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startIndependentSkinsback } from '../../fakes/servers/independent-skinsback'
import { answerDialogs } from './file-dialogs'
import { fetchInto, valueOf } from './library-work'
import { withProject } from './projects'
import { callBridge, launchApp } from './running-app'
import { steamUser } from './steam-user'

export interface ExportToMake {
  /** The whole file's path. */
  readonly file: string
  /** What SkinsBack answered. */
  readonly answer: string
  /** Milliseconds since 1970: when it is said to have done so. */
  readonly takenAt: number
}

const credentials = { clientId: '90210', clientSecret: 'exports-test-secret' } as const

/** Has the app fetch each answer and export it as its JSON, with a data folder of its own: another machine, in short. */
export async function makeExports(dataFolder: string, wanted: readonly ExportToMake[]) {
  const answers = wanted.map(({ answer }) => answer)
  const server = await startIndependentSkinsback({
    ...credentials,
    answer: () => ({ body: answers.shift() ?? '' }),
  })
  await mkdir(dataFolder, { recursive: true })
  const app = await launchApp({ dataFolder })
  try {
    const { id: projectId } = await withProject(app.page, {
      endpoint: server.endpoint,
      ...credentials,
    })
    for (const { file, takenAt } of wanted) {
      const { steamId, tradeToken } = steamUser
      const fetched = valueOf(
        await fetchInto(app, {
          projectId,
          game: 'cs2',
          steamId,
          tradeToken,
          currency: 'rub',
          multiplier: '1.5',
          customCurrency: '',
          customCurrencyRate: '',
        }),
      )
      await mkdir(path.dirname(file), { recursive: true })
      await answerDialogs(app.electron, { save: file })
      const order = { snapshotIds: [fetched.id], rows: null, format: 'json', columns: [] } as const
      valueOf(await callBridge(app.page, 'exportSnapshots', order, 'make-exports'))
      await dateBack(file, takenAt)
    }
  } finally {
    await app.quit()
    await server.close()
  }
}

/** Nobody waits a week for a test. */
async function dateBack(file: string, takenAt: number) {
  const text = await readFile(file, 'utf8')
  const dated = text.replace(/"takenAt":"[^"]+"/u, `"takenAt":"${new Date(takenAt).toISOString()}"`)
  if (dated === text) throw new Error('The export does not say when it was taken')
  await writeFile(file, dated)
}
