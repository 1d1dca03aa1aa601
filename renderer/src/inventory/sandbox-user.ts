import type { ProjectView, SandboxUser } from '@shared/ipc-contract'
import type { InventoryFormValues } from '@shared/preferences'
import { readTradeUrlInput } from '@shared/domain/trade-url-input'

type SteamUserFields = Pick<InventoryFormValues, 'tradeUrl' | 'steamId' | 'tradeToken'>

/** The sandbox's Steam user whom Steam ID and Trade token name together. */
export function sandboxUserOf(
  { steamId, tradeToken }: Pick<SteamUserFields, 'steamId' | 'tradeToken'>,
  users: readonly SandboxUser[],
): SandboxUser | undefined {
  return users.find((user) => {
    const reading = readTradeUrlInput(user.tradeUrl)
    return (
      reading.kind === 'steam-user' &&
      reading.steamUser.steamId === steamId.trim() &&
      reading.steamUser.tradeToken === tradeToken.trim()
    )
  })
}

/**
 * What else of the form changes when a project is chosen. The sandbox brings a Steam user where none stands there, since
 * its trade tokens are no secrets; and its Steam users are unknown to SkinsBack, so they go when it is left.
 */
export function steamUserForProject(
  values: SteamUserFields,
  project: Pick<ProjectView, 'sandbox'>,
  users: readonly SandboxUser[],
): Partial<SteamUserFields> {
  const nothing = { tradeUrl: '', steamId: '', tradeToken: '' }
  if (!project.sandbox) return sandboxUserOf(values, users) === undefined ? {} : nothing
  if (values.tradeUrl.trim() !== '' || values.tradeToken.trim() !== '') return {}
  // A Steam ID that was kept without its token: whose it is, is known here.
  const steamId = values.steamId.trim()
  const user = steamId === '' ? users[0] : users.find((known) => known.steamId === steamId)
  return user === undefined ? {} : { tradeUrl: user.tradeUrl }
}
