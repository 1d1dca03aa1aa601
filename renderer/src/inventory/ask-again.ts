import { isGame } from '@shared/domain/game'
import type { Snapshot } from '@shared/domain/snapshot'
import type { ProjectView, SandboxUser } from '@shared/ipc-contract'
import type { InventoryFormValues } from '@shared/preferences'
import { readTradeUrlInput } from '@shared/domain/trade-url-input'

/**
 * What of the form changes so that it asks what the snapshot answered. What a file does not say stays as it is; a project
 * that is gone, too. The trade token comes from the snapshot that kept it, else from what the form has for the same
 * Steam user.
 */
export function formOfSnapshot(
  values: InventoryFormValues,
  { request, tradeToken }: Snapshot,
  projects: readonly ProjectView[],
  sandboxUsers: readonly SandboxUser[],
): Partial<InventoryFormValues> {
  const project = projects.find(({ id }) => id === request.projectId)
  const users = project?.sandbox === true ? sandboxUsers : []
  return {
    ...(project === undefined ? {} : { projectId: project.id }),
    ...(isGame(request.game) ? { game: request.game } : {}),
    ...steamUser(values, request.steamId, tradeToken, users),
    currency: request.currency,
    multiplier: request.multiplier,
    customCurrency: request.customCurrency,
    customCurrencyRate: request.customCurrencyRate,
  }
}

function steamUser(
  values: InventoryFormValues,
  steamId: string,
  tradeToken: string,
  sandboxUsers: readonly SandboxUser[],
): Partial<InventoryFormValues> {
  if (steamId === '') return { tradeUrl: '', steamId: '', tradeToken: '' }
  const made = sandboxUsers.find((user) => user.steamId === steamId)
  if (made !== undefined) return { tradeUrl: made.tradeUrl }
  const reading = readTradeUrlInput(values.tradeUrl)
  // A Trade URL of the same Steam user is at least as new as what was kept.
  if (reading.kind === 'steam-user' && reading.steamUser.steamId === steamId) {
    return { ...reading.steamUser }
  }
  const isSame = values.steamId.trim() === steamId
  return {
    tradeUrl: '',
    steamId,
    tradeToken: tradeToken === '' && isSame ? values.tradeToken : tradeToken,
  }
}
