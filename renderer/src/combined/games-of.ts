import { games } from '@shared/domain/game'
import { unknownGame, type KeptGame } from '@shared/domain/snapshot'
import type { ChosenSource } from './combined-inventory'

/** Of which games the snapshots are, each once. */
export function gamesOf({
  sources,
}: {
  readonly sources: readonly ChosenSource[]
}): readonly KeptGame[] {
  const there = new Set(sources.map(({ snapshot }) => snapshot.request.game))
  return everyGame.filter((game) => there.has(game))
}

const everyGame: readonly KeptGame[] = [...games, unknownGame]
