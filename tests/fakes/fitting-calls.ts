import { draftLimits } from '../../shared/domain/deposit-draft'
import { noAnnotation } from '../../shared/domain/snapshot'
import type { AppApi } from '../../shared/ipc-contract'
import { jsonText } from '../../shared/json-text'
import { firstSettings } from '../../electron/main/adapters/stored-settings'
import { draftIdOf, draftItemOf, draftOf } from './draft-fixture'

export const request = {
  projectId: 'p1',
  game: 'rust',
  steamId: '76561198827262007',
  tradeToken: 'AbC-_123',
  currency: '',
  multiplier: '',
  customCurrency: '',
  customCurrencyRate: '',
}
export const draft = {
  name: 'Shop',
  clientId: '1',
  endpoint: 'https://skinsback.com/api.php',
  authentication: 'signature',
  defaultCurrency: '',
}

export const item = draftItemOf('1')
export const deposit = draftOf({
  items: [item, draftItemOf('2', { priceLocal: null })],
  orderId: 'order 1',
  findings: [{ assetId: '1', kind: 'price-moved', now: { ...item, price: '0.01' } }],
  checkedOrigin: draftOf().origin,
})
export const record = { transactionId: '', createdAt: 5, note: 'x'.repeat(draftLimits.note) }

export const batchOrder = {
  name: 'Tuesday',
  projectId: 'p1',
  terms: {
    currency: 'usd',
    multiplier: '',
    customCurrency: '',
    customCurrencyRate: '',
    keepTradeTokens: false,
    concurrency: 8,
  },
  targets: [
    { line: 1, label: 'Ann', game: 'cs2', steamId: '76561197960265729', tradeToken: 'AbC-_123' },
    { line: 1, label: 'Ann', game: 'rust', steamId: '76561197960265729', tradeToken: 'AbC-_123' },
  ],
}

export const combinedExport = {
  sources: [
    { id: 's1', label: 'Ann', items: 2 },
    { id: 's2', label: '', items: 0 },
  ],
  rows: Uint32Array.of(1, 0),
  columns: ['name'],
  suggestedName: 'Deposits',
}

/** What our page passes to each method. */
export const fitting: Readonly<Record<keyof AppApi, readonly unknown[]>> = {
  readStart: [],
  savePreferences: [firstSettings.preferences],
  saveProject: [draft],
  removeProject: ['p1', 'remove'],
  restoreProject: ['p1'],
  checkConnection: ['p1', 'c1'],
  trySandbox: [],
  fetchInventory: [request, false, 'c1'],
  cancelCall: ['c1'],
  prepareOpening: [],
  openSnapshot: ['s1', 'o1'],
  openCombined: [['s1', 's2'], 'o1'],
  readRawItem: ['s1', { offset: 0, length: 10 }],
  readLibrary: [],
  annotateSnapshot: ['s1', noAnnotation],
  removeSnapshots: [['s1', 's2']],
  restoreSnapshots: [['s1']],
  limitLibrary: [2_000_000_000],
  showSetAside: ['drafts'],
  chooseAndImport: ['c1'],
  importWaiting: ['c1'],
  importPaths: [['/home/person/inventory.json'], 'c1'],
  exportSnapshots: [
    { snapshotIds: ['s1'], rows: Uint32Array.of(1, 0), format: 'csv', columns: ['asset_id'] },
    'c1',
  ],
  exportCombined: [combinedExport, 'c1'],
  showLastExport: [],
  copyItems: [
    { snapshotId: 's1', rows: Uint32Array.of(3), format: 'asset-ids', columns: [] },
    'c1',
  ],
  saveText: [{ suggestedName: 'difference', kind: 'csv', text: 'change' }],
  readDeposits: [],
  saveDraft: [deposit],
  removeDrafts: [[draftIdOf(1), draftIdOf(2)]],
  restoreDrafts: [[draftIdOf(1)]],
  recordDraft: [draftIdOf(1), record],
  saveDepositSettings: [{ locks: { assetIds: ['1'], names: ['Big Grin'] }, priceAgeLimit: 60 }],
  printPage: [],
  savePageAsPdf: ['Deposit'],
  readBatches: [],
  startBatch: [jsonText(batchOrder)],
  steerBatch: ['b1', 'pause'],
  giveBatchTokens: ['b1', jsonText([{ steamId: '1', tradeToken: 'a' }])],
  setBatchConcurrency: ['b1', 16],
  removeBatch: ['b1'],
  copyText: ['text'],
  copyDiagnostics: [],
  openLink: ['https://skinsback.com/'],
  readUpdates: [],
  agreeToUpdateChecks: [true],
  steerUpdate: ['check'],
  openReleasesPage: [],
}
