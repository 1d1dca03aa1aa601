import type { AppApi } from '@shared/ipc-contract'
import { readJsonText } from '@shared/json-text'
import type { BatchStore } from '../ports/batch-store'
import type { SecretVault } from '../ports/secret-vault'
import type { Redaction } from './redaction'

// Every way by which something secret comes in tells the redaction, so that it is in no line of the log whatever writes it.

type Known = Pick<Redaction, 'knowSecret' | 'knowTradeToken'>

export function knowSecretsOfVault(vault: SecretVault, { knowSecret }: Known): SecretVault {
  return {
    ...vault,
    async read(account) {
      const read = await vault.read(account)
      if (read.ok && read.value !== null) knowSecret(read.value)
      return read
    },
    async write(account, clientSecret) {
      knowSecret(clientSecret)
      return vault.write(account, clientSecret)
    },
  }
}

/** Batches that go on after a start bring their tokens from the disk. */
export function knowTokensOfBatches(store: BatchStore, { knowTradeToken }: Known): BatchStore {
  return {
    ...store,
    async list() {
      const listed = await store.list()
      if (!listed.ok) return listed
      for (const { tradeTokens } of listed.value.batches) {
        for (const token of tradeTokens) knowTradeToken(token ?? '')
      }
      return listed
    },
  }
}

/** What the page passes, before anything is done with it. */
export function knowSecretsOfCalls(api: AppApi, { knowSecret, knowTradeToken }: Known): AppApi {
  return {
    ...api,
    async saveProject(draft) {
      knowSecret(draft.clientSecret ?? '')
      return api.saveProject(draft)
    },
    async fetchInventory(request, keepTradeToken, callId) {
      knowTradeToken(request.tradeToken)
      return api.fetchInventory(request, keepTradeToken, callId)
    },
    async startBatch(order) {
      for (const { tradeToken } of readJsonText(order).targets) knowTradeToken(tradeToken)
      return api.startBatch(order)
    },
    async giveBatchTokens(batch, steamUsers) {
      for (const { tradeToken } of readJsonText(steamUsers)) knowTradeToken(tradeToken)
      return api.giveBatchTokens(batch, steamUsers)
    },
    async savePreferences(preferences) {
      knowTradeToken(preferences.form.tradeToken)
      return api.savePreferences(preferences)
    },
  }
}
