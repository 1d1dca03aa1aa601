import { unknownGame, type GuessedFact, type Snapshot } from './snapshot'

/** Whether two snapshots can be compared; asset ids mean something within one Steam user and game alone. */
export type Comparability =
  | { readonly kind: 'comparable'; readonly notes: readonly ComparisonNote[] }
  | { readonly kind: 'not-comparable'; readonly reason: IncomparableReason }

/** In the order in which they are looked for. */
export type IncomparableReason =
  'same-snapshot' | 'game-unknown' | 'games-differ' | 'steam-users-differ'

/**
 * What a comparison that is allowed has to say of itself. `steam-user-unknown`: a file did not say whose it is, so it may
 * be somebody else's. `partial`: one holds only a part of its items, so that others may look gone or added.
 * `time-guessed`: a file did not say when it was taken, so the order of the two may be wrong.
 */
export type ComparisonNote = 'steam-user-unknown' | 'partial' | 'time-guessed'

/** In any order: which of the two is the earlier one does not matter. */
export function comparability(one: Snapshot, other: Snapshot): Comparability {
  const reason = incomparableReason(one, other)
  if (reason !== null) return { kind: 'not-comparable', reason }
  const notes: readonly (ComparisonNote | null)[] = [
    one.request.steamId === '' || other.request.steamId === '' ? 'steam-user-unknown' : null,
    one.partOf !== null || other.partOf !== null ? 'partial' : null,
    isGuessed(one, 'takenAt') || isGuessed(other, 'takenAt') ? 'time-guessed' : null,
  ]
  return { kind: 'comparable', notes: notes.filter((note) => note !== null) }
}

function incomparableReason(one: Snapshot, other: Snapshot): IncomparableReason | null {
  if (one.id === other.id) return 'same-snapshot'
  const [game, otherGame] = [one.request.game, other.request.game]
  if (game === unknownGame || otherGame === unknownGame) return 'game-unknown'
  if (game !== otherGame) return 'games-differ'
  const [steamId, otherSteamId] = [one.request.steamId, other.request.steamId]
  const differ = steamId !== '' && otherSteamId !== '' && steamId !== otherSteamId
  return differ ? 'steam-users-differ' : null
}

export function isGuessed({ source }: Pick<Snapshot, 'source'>, fact: GuessedFact): boolean {
  return source.kind === 'imported' && source.guessed.includes(fact)
}
