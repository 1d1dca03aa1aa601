import type { ChosenSource, CombinedInventory } from './combined-inventory'
import { sourceIndices } from './combined-inventory'

/** A Steam user of a combined view. Several snapshots may be of the same one, such as those of three games. */
export interface CombinedUser {
  /** Empty where its file does not say: then each snapshot stands for itself. */
  readonly steamId: string
  /** The first that was given; empty: none. */
  readonly label: string
}

export interface CombinedUsers {
  /** In the order in which they first come. */
  readonly users: readonly CombinedUser[]
  /** Source → its user. */
  readonly userOfSource: Uint32Array
}

export function combinedUsers(sources: readonly ChosenSource[]): CombinedUsers {
  const users: { steamId: string; label: string }[] = []
  const indices = new Map<string, number>()
  const userOfSource = new Uint32Array(sources.length)
  for (const [source, { snapshot, label }] of sources.entries()) {
    const { steamId } = snapshot.request
    let index = steamId === '' ? undefined : indices.get(steamId)
    if (index === undefined) {
      index = users.length
      users.push({ steamId, label })
      indices.set(steamId, index)
    }
    const user = users[index]
    if (user?.label === '') user.label = label
    userOfSource[source] = index
  }
  return { users, userOfSource }
}

/** The user of each row, for grouping and sorting. */
export function usersOfRows(
  inventory: CombinedInventory,
  { userOfSource }: CombinedUsers,
): Uint32Array {
  const keys = new Uint32Array(inventory.columns.count)
  const sources = sourceIndices(inventory)
  for (let row = 0; row < keys.length; row += 1) keys[row] = userOfSource[sources[row] ?? 0] ?? 0
  return keys
}
