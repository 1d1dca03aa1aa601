import type { KeptGame, Snapshot } from '@shared/domain/snapshot'

/** What the games and months are called where the person searches. */
export interface SearchWords {
  readonly games: Readonly<Record<KeptGame, string>>
  readonly language: string
}

export interface LibrarySearch {
  /** Those that hold every word of the search, in their order. */
  readonly find: (snapshots: readonly Snapshot[], search: string) => readonly Snapshot[]
}

/** Searches name, note, project, game, Steam ID, file and the day in this machine's time, for words in any order. */
export function createLibrarySearch(words: SearchWords): LibrarySearch {
  const months = monthNames(words.language)
  // A snapshot never changes: what has changed is another object.
  const texts = new WeakMap<Snapshot, string>()
  const textOf = (snapshot: Snapshot) => {
    const known = texts.get(snapshot)
    if (known !== undefined) return known
    const text = searchedText(snapshot, words, months)
    texts.set(snapshot, text)
    return text
  }
  return {
    find: (snapshots, search) => {
      const wanted = folded(search).split(/\s+/u).filter(Boolean)
      if (wanted.length === 0) return snapshots
      return snapshots.filter((snapshot) => {
        const text = textOf(snapshot)
        return wanted.every((word) => text.includes(word))
      })
    },
  }
}

function searchedText(
  { request, projectName, annotation, source, takenAt }: Snapshot,
  { games }: SearchWords,
  months: readonly string[],
): string {
  const taken = new Date(takenAt)
  const [month, day] = [taken.getMonth(), taken.getDate()]
  const isoDay = [taken.getFullYear(), twoDigits(month + 1), twoDigits(day)].join('-')
  return folded(
    [
      annotation.name,
      annotation.note,
      projectName,
      games[request.game],
      request.steamId,
      source.kind === 'imported' ? source.file : '',
      // Also finds `22 Nov 2026`, as the words stand in any order.
      isoDay,
      months[month],
    ].join('\n'),
  )
}

/** Alike however it is written: `ﬁ` as `fi`, letters in lower case. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** Long and short, from January on. */
function monthNames(language: string): readonly string[] {
  const long = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => {
    const at = Date.UTC(2000, month, 1)
    return `${long.format(at)}\n${short.format(at)}`
  })
}
