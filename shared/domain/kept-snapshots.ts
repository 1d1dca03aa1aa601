import type { KeptGame, Snapshot } from './snapshot'

/** What the library of this machine holds, and what it may hold. */
export interface LibraryView {
  /** Newest first. */
  readonly snapshots: readonly Snapshot[]
  /** Files that could not be read as snapshots, and were set aside. */
  readonly setAside: readonly SetAsideFile[]
  /** Bytes that all snapshots may take together on disk; null: no limit. */
  readonly limit: number | null
}

export interface SetAsideFile {
  /** The file's name within the folder of what was set aside. */
  readonly file: string
  /** What is wrong with it, in a few words. */
  readonly reason: string
  /** Of which snapshot it is, where that was known; the file's name alone tells a person nothing. */
  readonly facts: SetAsideFacts | null
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly setAsideAt: number
}

/** What a person knows a snapshot by. */
export interface SetAsideFacts {
  /** As the person called it, else the file that it was imported from; empty: neither. */
  readonly name: string
  /** Empty: not known. */
  readonly steamId: string
  readonly game: KeptGame
  /** Milliseconds since 1970. */
  readonly takenAt: number
  readonly items: number
}

export function setAsideFacts(snapshot: Omit<Snapshot, 'bytes'>): SetAsideFacts {
  const { annotation, source, request, takenAt, contents } = snapshot
  return {
    name: annotation.name || (source.kind === 'imported' ? source.file : ''),
    steamId: request.steamId,
    game: request.game,
    takenAt,
    items: contents.items,
  }
}

/** The one order of snapshots wherever the newest stand first; the id decides between those of one time. */
export function newestFirst(left: Snapshot, right: Snapshot): number {
  return right.takenAt - left.takenAt || (left.id < right.id ? -1 : Number(left.id > right.id))
}

/** Bytes of all snapshots together. */
export function bytesOf(snapshots: readonly Snapshot[]): number {
  return snapshots.reduce((sum, { bytes }) => sum + bytes, 0)
}

/**
 * Which snapshots have to go so that the rest fits within so many bytes: the oldest first, pinned ones never. What is
 * pinned may therefore stay over the limit by itself.
 */
export function snapshotsOverLimit(
  snapshots: readonly Snapshot[],
  limit: number | null,
): readonly Snapshot[] {
  if (limit === null) return []
  let excess = bytesOf(snapshots) - limit
  const oldestFirst = snapshots
    .filter(({ annotation }) => !annotation.pinned)
    .toSorted((left, right) => newestFirst(right, left))
  const going: Snapshot[] = []
  for (const snapshot of oldestFirst) {
    if (excess <= 0) break
    going.push(snapshot)
    excess -= snapshot.bytes
  }
  return going
}
