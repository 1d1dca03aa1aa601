import type { DepositDraft, DraftId } from '@shared/domain/deposit-draft'
import { isTradeToken } from '@shared/domain/trade-url'
import type { SandboxUser } from '@shared/ipc-contract'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { inventoryStoresOf, useInventory, useRequest } from '../inventory/inventory-stores'
import { readTradeUrlInput } from '@shared/domain/trade-url-input'
import type { AppStores } from '../stores/app-stores'
import { useAppStores, useLibrary, usePreferences, useProjects } from '../stores/use-app-stores'

/** Trade tokens that were typed for handing over: in memory alone, gone when the app quits. */
interface TradeTokenState {
  /** By Steam ID, as typed: a token, a whole Trade URL, or what is neither yet. */
  readonly typed: Readonly<Record<string, string>>
  readonly type: (steamId: string, text: string) => void
  /** The draft whose token is shown as it is, in its field and in all texts; null: each is hidden. */
  readonly shownFor: DraftId | null
  readonly show: (id: DraftId | null) => void
}

export type TradeTokenProblem = 'not-a-token' | 'of-another-user'

export interface TradeToken {
  /** Empty: none is known, or what was typed is none. */
  readonly value: string
  /** Where {@link value} is from; null where it is empty. */
  readonly source: 'typed' | 'snapshot' | 'form' | 'sandbox' | null
  /** What stands in the field; empty: nothing was typed. */
  readonly typed: string
  readonly problem: TradeTokenProblem | null
}

const storesOfApp = new WeakMap<AppStores, StoreApi<TradeTokenState>>()

function tradeTokenStoreOf(app: AppStores): StoreApi<TradeTokenState> {
  const known = storesOfApp.get(app)
  if (known !== undefined) return known
  const store = createStore<TradeTokenState>()((set, get) => ({
    typed: {},
    type: (steamId, text) => set({ typed: { ...get().typed, [steamId]: text } }),
    shownFor: null,
    show: (shownFor) => set({ shownFor }),
  }))
  storesOfApp.set(app, store)
  return store
}

interface Sources {
  readonly typed: string
  /** As the draft's snapshot keeps it. */
  readonly kept: string
  readonly form: { readonly steamId: string; readonly tradeToken: string }
  readonly sandboxUsers: readonly SandboxUser[]
}

/** What was typed here stands above all else, right or wrong: nothing is put in its place unseen. */
function tradeTokenFrom(steamId: string, { typed, kept, form, sandboxUsers }: Sources): TradeToken {
  if (typed.trim() !== '') return { ...readTyped(steamId, typed), typed }
  const candidates = [
    { source: 'snapshot', value: kept },
    { source: 'form', value: form.steamId.trim() === steamId ? form.tradeToken.trim() : '' },
    { source: 'sandbox', value: tokenOfSandboxUser(steamId, sandboxUsers) },
  ] as const
  const found = candidates.find(({ value }) => isTradeToken(value))
  const { value, source } = found ?? { value: '', source: null }
  return { value, source, typed, problem: null }
}

function readTyped(steamId: string, typed: string): Omit<TradeToken, 'typed'> {
  const none = { value: '', source: null } as const
  const text = typed.trim()
  if (isTradeToken(text)) return { value: text, source: 'typed', problem: null }
  const reading = readTradeUrlInput(typed)
  if (reading.kind === 'problem') return { ...none, problem: 'not-a-token' }
  const { tradeToken, steamId: other } = reading.steamUser
  return other === steamId
    ? { value: tradeToken, source: 'typed', problem: null }
    : { ...none, problem: 'of-another-user' }
}

function tokenOfSandboxUser(steamId: string, users: readonly SandboxUser[]): string {
  const user = users.find((known) => known.steamId === steamId)
  const reading = user && readTradeUrlInput(user.tradeUrl)
  return reading?.kind === 'steam-user' ? reading.steamUser.tradeToken : ''
}

/** The trade token that a draft is handed over with, at this moment; empty: none is known. */
export function tradeTokenOf(app: AppStores, draft: Pick<DepositDraft, 'origin'>): string {
  return tradeTokenNow(app, draft).value
}

/** The same with where it is from, and what is wrong with what was typed. */
export function tradeTokenNow(
  app: AppStores,
  { origin }: Pick<DepositDraft, 'origin'>,
): TradeToken {
  const { steamId } = origin.request
  const { inventory, request } = inventoryStoresOf(app)
  const snapshots = app.library.getState().view?.snapshots ?? []
  const shown = inventory.getState().inventory?.snapshot
  const isOrigin = ({ id }: { readonly id: string }) => id === origin.snapshotId
  return tradeTokenFrom(steamId, {
    typed: tradeTokenStoreOf(app).getState().typed[steamId] ?? '',
    kept: [...snapshots, ...(shown === undefined ? [] : [shown])].find(isOrigin)?.tradeToken ?? '',
    form: {
      steamId: app.preferences.getState().preferences.form.steamId,
      tradeToken: request.getState().tradeToken,
    },
    sandboxUsers: app.projects.getState().sandboxUsers,
  })
}

/** The same, followed as it changes, with the means to type another. */
export function useTradeToken({ origin }: Pick<DepositDraft, 'origin'>): TradeToken & {
  readonly type: (text: string) => void
} {
  const { snapshotId } = origin
  const { steamId } = origin.request
  const app = useAppStores()
  const store = tradeTokenStoreOf(app)
  const typed = useStore(store, (state) => state.typed[steamId] ?? '')
  const inLibrary = useLibrary(
    ({ view }) => view?.snapshots.find(({ id }) => id === snapshotId)?.tradeToken,
  )
  const onScreen = useInventory(({ inventory }) =>
    inventory?.snapshot.id === snapshotId ? inventory.snapshot.tradeToken : undefined,
  )
  const formSteamId = usePreferences(({ preferences }) => preferences.form.steamId)
  const formToken = useRequest((state) => state.tradeToken)
  const sandboxUsers = useProjects((state) => state.sandboxUsers)
  const load = useLibrary((state) => state.load)
  useEffect(() => {
    void load()
  }, [load])
  const token = tradeTokenFrom(steamId, {
    typed,
    kept: inLibrary ?? onScreen ?? '',
    form: { steamId: formSteamId, tradeToken: formToken },
    sandboxUsers,
  })
  return { ...token, type: (text) => store.getState().type(steamId, text) }
}

/** Whether a draft's trade token is shown as it is, and the means to change that. */
export function useTokenShown({ id }: Pick<DepositDraft, 'id'>): {
  readonly isShown: boolean
  readonly setShown: (isShown: boolean) => void
} {
  const store = tradeTokenStoreOf(useAppStores())
  const isShown = useStore(store, ({ shownFor }) => shownFor === id)
  return { isShown, setShown: (shown) => store.getState().show(shown ? id : null) }
}
