import {
  annotationLimits,
  guessedFacts,
  noAnnotation,
  unknownGame,
  type GuessedFact,
  type KeptRequest,
  type SnapshotAnnotation,
  type SnapshotDescription,
} from '@shared/domain/snapshot'
import type { ReadFile } from '@shared/inventory-work'

export interface ImportFacts {
  /** The file's name without its folder. */
  readonly file: string
  /** Milliseconds since 1970, both. */
  readonly modifiedAt: number
  readonly importedAt: number
}

/** What is kept of a file's inventory beside its raw answer: what the file says, and what it leaves to guess. */
export function descriptionOf(read: ReadFile, facts: ImportFacts): SnapshotDescription {
  const { head, contents, reading } = read
  const { request, guessed } = requestOf(read)
  return {
    request,
    tradeToken: '',
    projectName: head.projectName ?? '',
    takenAt: head.takenAt ?? facts.modifiedAt,
    source: {
      kind: 'imported',
      file: facts.file,
      form: reading.form,
      importedAt: facts.importedAt,
      guessed: guessedFacts.filter(
        (fact) =>
          guessed.includes(fact) ||
          (fact === 'takenAt' && head.takenAt === null) ||
          (head.guessed ?? []).includes(fact),
      ),
    },
    partOf: head.partOf,
    contents,
  }
}

/** Projects are this machine's own: a file's inventory belongs to none. */
export function requestOf({ head, gameOfItems }: ReadFile): {
  readonly request: KeptRequest
  readonly guessed: readonly GuessedFact[]
} {
  const said = head.request
  const saidGame = said?.game ?? unknownGame
  const request: KeptRequest = {
    projectId: '',
    game: saidGame === unknownGame ? (gameOfItems ?? unknownGame) : saidGame,
    steamId: said?.steamId ?? '',
    currency: said?.currency ?? '',
    multiplier: said?.multiplier ?? '',
    customCurrency: said?.customCurrency ?? '',
    customCurrencyRate: said?.customCurrencyRate ?? '',
  }
  const guessed: GuessedFact[] = []
  if (saidGame === unknownGame) guessed.push('game')
  if (request.steamId === '') guessed.push('steamId')
  return { request, guessed }
}

export function annotationOf({ head }: ReadFile): SnapshotAnnotation {
  return {
    ...noAnnotation,
    name: cut(head.name ?? '', annotationLimits.name),
    note: cut(head.note ?? '', annotationLimits.note),
  }
}

/** Without half a character at its end. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/u, '')
}
