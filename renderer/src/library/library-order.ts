import { compareDecimals, parseDecimal, zero, type Decimal } from '@shared/domain/decimal'
import { newestFirst } from '@shared/domain/kept-snapshots'
import type { KeptGame, Snapshot } from '@shared/domain/snapshot'
import { snapshotName } from '../inventory/snapshot-words'

export const librarySortKeys = [
  'name',
  'steamUser',
  'game',
  'project',
  'taken',
  'items',
  'depositable',
  'depositableTotal',
  'bytes',
] as const
export type LibrarySortKey = (typeof librarySortKeys)[number]

export interface LibraryOrder {
  readonly key: LibrarySortKey
  readonly descending: boolean
}

export const firstOrder: LibraryOrder = { key: 'taken', descending: true }

/** Texts begin at A, numbers and times at the largest; the same heading again turns it around. */
export function orderAfterClick(order: LibraryOrder, key: LibrarySortKey): LibraryOrder {
  if (order.key === key) return { key, descending: !order.descending }
  return { key, descending: !textKeys.has(key) }
}

const textKeys: ReadonlySet<LibrarySortKey> = new Set(['name', 'steamUser', 'game', 'project'])

/** Equal ones stand newest first. `games`: what the games are called. */
export function inOrder(
  snapshots: readonly Snapshot[],
  { key, descending }: LibraryOrder,
  games: Readonly<Record<KeptGame, string>>,
  language: string,
): readonly Snapshot[] {
  const compare = comparatorOf(key, games, new Intl.Collator(language, { numeric: true }))
  const sign = descending ? -1 : 1
  return snapshots.toSorted(
    (left, right) => sign * compare(left, right) || newestFirst(left, right),
  )
}

type Comparator = (left: Snapshot, right: Snapshot) => number

function comparatorOf(
  key: LibrarySortKey,
  games: Readonly<Record<KeptGame, string>>,
  collator: Intl.Collator,
): Comparator {
  const byText = (text: (snapshot: Snapshot) => string): Comparator => {
    return (left, right) => collator.compare(text(left), text(right))
  }
  const byNumber = (number: (snapshot: Snapshot) => number): Comparator => {
    return (left, right) => number(left) - number(right)
  }
  switch (key) {
    case 'name':
      return byText(snapshotName)
    case 'steamUser':
      return byText(({ request }) => request.steamId)
    case 'game':
      return byText(({ request }) => games[request.game])
    case 'project':
      return byText(({ projectName }) => projectName)
    case 'taken':
      return byNumber(({ takenAt }) => takenAt)
    case 'items':
      return byNumber(({ contents }) => contents.items)
    case 'depositable':
      return byNumber(({ contents }) => contents.depositable)
    case 'depositableTotal':
      return (left, right) => compareDecimals(depositableUsd(left), depositableUsd(right))
    case 'bytes':
      return byNumber(({ bytes }) => bytes)
  }
}

const parsed = new WeakMap<Snapshot, Decimal>()

function depositableUsd(snapshot: Snapshot): Decimal {
  const known = parsed.get(snapshot)
  if (known !== undefined) return known
  const value = parseDecimal(snapshot.contents.totals.depositable.price) ?? zero
  parsed.set(snapshot, value)
  return value
}
