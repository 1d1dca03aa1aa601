import { spreadOverRows, type ChosenSource, type CombinedInventory } from './combined-inventory'

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
  /** What each is called: label, else Steam ID; empty where neither is known. */
  readonly names: readonly string[]
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
  return { users, names: users.map(({ label, steamId }) => label || steamId), userOfSource }
}

const usersByInventory = new WeakMap<CombinedInventory, CombinedUsers>()

/** Of all its sources; worked out once. */
export function usersOf(inventory: CombinedInventory): CombinedUsers {
  const users = usersByInventory.get(inventory) ?? combinedUsers(inventory.sources)
  usersByInventory.set(inventory, users)
  return users
}

const rowsByInventory = new WeakMap<CombinedInventory, Uint32Array>()

/** The user of each row, as an index into {@link usersOf}. */
export function usersOfRows(inventory: CombinedInventory): Uint32Array {
  const known = rowsByInventory.get(inventory)
  if (known !== undefined) return known
  const { userOfSource } = usersOf(inventory)
  const spread = spreadOverRows(inventory, (source) => userOfSource[source] ?? 0)
  rowsByInventory.set(inventory, spread)
  return spread
}
