import { csvColumns } from '@shared/domain/inventory-file'
import type { StartState } from '@shared/ipc-contract'

/** What the stores hold where main could not say how it stands; nothing of it is ever saved. */
export const emptyStart: StartState = {
  projects: [],
  preferences: {
    colorScheme: 'auto',
    form: {
      projectId: '',
      game: 'cs2',
      tradeUrl: '',
      steamId: '',
      tradeToken: '',
      currency: '',
      multiplier: '',
      customCurrency: '',
      customCurrencyRate: '',
      keepTradeToken: false,
    },
    view: 'table',
    order: { key: 'price', descending: true },
    columnWidths: {},
    export: { format: 'json', columns: csvColumns },
    requestPane: { open: true, width: 300 },
    detailPane: { open: true, width: 280 },
    detailTab: 'item',
    draftId: '',
  },
  sandboxUsers: [],
  filesWaiting: 0,
  versions: { app: '', electron: '', platform: '' },
  notices: [],
}
