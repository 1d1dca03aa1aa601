import type { DepositDraft } from '@shared/domain/deposit-draft'
import { isGame } from '@shared/domain/game'
import type { InventoryRequest } from '@shared/domain/inventory-request'
import type { Project } from '@shared/domain/project'
import { isSteamId } from '@shared/domain/steam-id'
import { isTradeToken } from '@shared/domain/trade-url'
import { fail, ok, type Result } from '@shared/result'

/** What a draft's inventory cannot be asked for without. The game and the Steam user come from its snapshot alone. */
export type DraftLack = 'project' | 'game' | 'steam-user' | 'trade-token'

interface KnownOfDraft {
  readonly projects: readonly Pick<Project, 'id'>[]
  /** Empty: nobody knows it. */
  readonly tradeToken: string
}

/** What the draft's snapshot answered, asked by the project that the deposit is for. */
export function checkRequest(
  { projectId, origin: { request } }: Pick<DepositDraft, 'projectId' | 'origin'>,
  { projects, tradeToken }: KnownOfDraft,
): Result<InventoryRequest, DraftLack> {
  const { game } = request
  if (!isGame(game)) return fail('game')
  if (!isSteamId(request.steamId)) return fail('steam-user')
  if (!projects.some(({ id }) => id === projectId)) return fail('project')
  if (!isTradeToken(tradeToken)) return fail('trade-token')
  return ok({ ...request, projectId, game, tradeToken })
}
