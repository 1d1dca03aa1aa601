import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DepositDraft } from '../../shared/domain/deposit-draft'
import type { DepositsView } from '../../shared/ipc-contract'
import { readJsonText } from '../../shared/json-text'
import type { Result } from '../../shared/result'
import { draftIdOf, draftItemOf, draftOf } from '../fakes/draft-fixture'
import { answerDialogs } from './app/file-dialogs'
import { killGroup } from './app/kill'
import { callBridge, type RunningApp } from './app/running-app'
import { expect, test } from './fixtures'

const draft = draftOf({
  items: [draftItemOf('18446744073709551616', { name: '★ Karambit | Doppler' })],
  orderId: 'order 1',
})
const done = { ok: true, value: undefined }

async function deposits({ page }: RunningApp): Promise<DepositsView> {
  const read = await callBridge(page, 'readDeposits')
  if (!read.ok) throw new Error(read.error.kind)
  return readJsonText(read.value)
}

const save = ({ page }: RunningApp, changed: DepositDraft) => callBridge(page, 'saveDraft', changed)

test('what was kept outlives a power cut, and a draft that is damaged costs no other', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch()
  expect(await save(first, draft)).toEqual(done)
  const other = draftOf({ id: draftIdOf(2), changedAt: 1 })
  expect(await save(first, other)).toEqual(done)
  const settings = { locks: { assetIds: [], names: ['Big Grin'] }, priceAgeLimit: 30 }
  expect(await callBridge(first.page, 'saveDepositSettings', settings)).toEqual(done)
  const record = { transactionId: 't', createdAt: 5, note: '' }
  expect(await callBridge(first.page, 'recordDraft', draft.id, record)).toEqual(done)
  await killGroup(first.electron)
  await writeFile(path.join(dataFolder, 'drafts', `${other.id}.draft`), '["half')

  const second = await launch()
  const view = await deposits(second)
  const changedAt = view.drafts[0]?.changedAt ?? 0
  expect(view).toMatchObject({
    drafts: [{ ...draft, record, changedAt }],
    setAside: [{ file: `${other.id}.draft` }],
    settings,
  })
  expect(changedAt).toBeGreaterThan(0)
  expect(await save(second, draft)).toMatchObject({ error: { kind: 'draft-recorded' } })
  expect(await save(second, { ...other, orderId: ' order 1' })).toMatchObject({
    error: { kind: 'order-id-used', orderId: 'order 1' },
  })
})

test('the page becomes a PDF where the person says', async ({ launch, dataFolder }) => {
  const app = await launch()
  const file = path.join(dataFolder, 'sheets.pdf')
  await answerDialogs(app.electron, {})
  expect(await callBridge(app.page, 'savePageAsPdf', 'Deposit')).toEqual({ ok: true, value: null })

  await answerDialogs(app.electron, { save: file })
  const saved = await callBridge(app.page, 'savePageAsPdf', 'Deposit')
  const bytes = await readFile(file)
  expect(saved).toMatchObject({ value: { files: [{ file: 'sheets.pdf', bytes: bytes.length }] } })
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true)
  expect((await readdir(dataFolder)).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('a closed print dialog is no failure, a printer that fails is one', async ({ launch }) => {
  const app = await launch()
  const printing = async (reason: string): Promise<Result<undefined, unknown>> => {
    // No test can reach the system's dialog, and no machine that runs them has a printer.
    await app.electron.evaluate(({ webContents }, said) => {
      for (const page of webContents.getAllWebContents()) {
        page.print = (_options, settle) => settle?.(said === '', said)
      }
    }, reason)
    return callBridge(app.page, 'printPage')
  }
  expect(await printing('')).toEqual(done)
  expect(await printing('Print job canceled')).toEqual(done)
  expect(await printing('Print job failed')).toEqual({
    ok: false,
    error: { kind: 'print-failed', detail: 'Print job failed' },
  })
})
