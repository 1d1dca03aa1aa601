import { noAnnotation } from '@shared/domain/snapshot'
import { describe, expect, it } from 'vitest'
import { snapshotOf } from '../test/snapshot-fixture'
import { createLibrarySearch } from './library-search'

const games = { cs2: 'CS2', dota2: 'Dota 2', rust: 'Rust', unknown: 'Unknown game' }
const noon = (year: number, month: number, day: number) =>
  new Date(year, month - 1, day, 12).getTime()

const fetched = snapshotOf(
  { game: 'dota2', steamId: '76561198827262007' },
  { id: 'fetched', projectName: 'Main shop', takenAt: noon(2026, 11, 3) },
)
const imported = snapshotOf(
  { game: 'rust' },
  {
    id: 'imported',
    takenAt: noon(2025, 3, 22),
    annotation: { ...noAnnotation, name: 'Café ŁÓDŹ', note: 'before\nthe refund' },
    source: { kind: 'imported', file: 'backup.json', form: 'answer', importedAt: 0, guessed: [] },
  },
)
const all = [fetched, imported]

function found(search: string, language = 'en'): readonly string[] {
  return createLibrarySearch({ games, language })
    .find(all, search)
    .map(({ id }) => id)
}

describe('searching the library', () => {
  it('shows all for no words', () => {
    expect(createLibrarySearch({ games, language: 'en' }).find(all, '  ')).toBe(all)
  })

  it.each([
    ['main', ['fetched']],
    ['SHOP dota', ['fetched']],
    ['2007 main', ['fetched']],
    ['café', ['imported']],
    ['łódź refund', ['imported']],
    ['refund before', ['imported']],
    ['backup.json', ['imported']],
    ['rust main', []],
    ['a', ['fetched', 'imported']],
  ])('finds %j', (search, ids) => expect(found(search)).toEqual(ids))

  it.each([
    ['2026-11', ['fetched']],
    ['2026-11-03', ['fetched']],
    ['Nov 2026', ['fetched']],
    ['3 november 2026', ['fetched']],
    ['2025 mar', ['imported']],
    ['Nov 2025', []],
    ['2026-03', []],
  ])('finds the day by %j', (search, ids) => expect(found(search)).toEqual(ids))

  it('knows the months of the language', () => {
    expect(found('März 2025', 'de')).toEqual(['imported'])
  })

  it('looks anew at a snapshot that was renamed', () => {
    const search = createLibrarySearch({ games, language: 'en' })
    expect(search.find([fetched], 'autumn')).toEqual([])
    const renamed = { ...fetched, annotation: { ...noAnnotation, name: 'Autumn' } }
    expect(search.find([renamed], 'autumn')).toEqual([renamed])
  })
})
