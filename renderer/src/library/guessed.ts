import { isGuessed } from '@shared/domain/comparability'
import { guessedFacts, type GuessedFact, type Snapshot } from '@shared/domain/snapshot'

/** What an imported file did not say, and the person has not filled in since. */
export function openGuesses(snapshot: Snapshot): readonly GuessedFact[] {
  return guessedFacts.filter(
    (fact) => isGuessed(snapshot, fact) && (fact !== 'steamId' || snapshot.request.steamId === ''),
  )
}

/** Whether the person is to say whose it is: a file that names a Steam user is not contradicted. */
export function mayNameSteamUser({ request, annotation }: Snapshot): boolean {
  return request.steamId === '' || annotation.steamId !== ''
}
