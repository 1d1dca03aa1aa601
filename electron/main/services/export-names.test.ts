import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExportFormat } from '@shared/domain/inventory-file'
import { noAnnotation } from '@shared/domain/snapshot'
import { noContents, snapshotOf } from '../../../renderer/src/test/snapshot-fixture'
import { exportFileName, fileName, safeFileName, sameName, unusedName } from './export-names'

const takenAt = new Date(2026, 6, 9, 8, 5, 59).getTime()
const steamId = '76561198827262007'

const whole = (format: ExportFormat) => ({ format, rows: null })

describe('the name of an export', () => {
  it('says whose inventory it is, of which game and when', () => {
    const snapshot = snapshotOf({ game: 'rust', steamId }, { takenAt })
    expect(exportFileName(snapshot, whole('json'))).toBe(`${steamId} rust 2026-07-09 08-05.json`)
    expect(exportFileName(snapshot, whole('raw'))).toBe(`${steamId} rust 2026-07-09 08-05 raw.json`)
    const named = { ...snapshot, annotation: { ...noAnnotation, name: 'Ann: before/after' } }
    expect(exportFileName(named, whole('csv'))).toBe('Ann before after rust 2026-07-09 08-05.csv')
  })

  it('says of a part that it is one', () => {
    const contents = { ...noContents, items: 125 }
    const snapshot = snapshotOf({ game: 'rust', steamId }, { takenAt, contents })
    const start = `${steamId} rust 2026-07-09 08-05`
    const nameOf = (format: ExportFormat, ...rows: number[]) =>
      exportFileName(snapshot, { format, rows: Uint32Array.from(rows) })
    expect(nameOf('json', 3, 1, 3)).toBe(`${start} 2 of 125 items.json`)
    expect(nameOf('raw', 3, 1)).toBe(`${start} 2 of 125 items raw.json`)
    expect(nameOf('csv', ...Array.from({ length: 125 }).keys())).toBe(`${start}.csv`)
    const part = { ...snapshot, partOf: 400 }
    expect(exportFileName(part, whole('csv'))).toBe(`${start} 125 of 400 items.csv`)
  })

  it('does without what is not known', () => {
    const snapshot = snapshotOf({ game: 'unknown' }, { takenAt })
    expect(exportFileName(snapshot, whole('csv'))).toBe('2026-07-09 08-05.csv')
    expect(exportFileName({ ...snapshot, takenAt: Number.NaN }, whole('csv'))).toBe('inventory.csv')
  })

  it('keeps its end where the name is long', () => {
    const annotation = { ...noAnnotation, name: '★'.repeat(120) }
    const name = exportFileName(
      snapshotOf({ game: 'cs2' }, { takenAt, annotation, partOf: 1_000_000 }),
      whole('raw'),
    )
    expect(name).toMatch(/^★+ cs2 2026-07-09 08-05 0 of 1000000 items raw\.json$/u)
    expect(name.length).toBeLessThanOrEqual(120)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  })

  it.each([
    ['..', 'inventory.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['C:\\Windows\\win.ini', 'C Windows win.ini.csv'],
    ['.hidden', 'hidden.csv'],
    ['con', '_con.csv'],
    ['LPT1.x', '_LPT1.x.csv'],
    ['com¹', '_com¹.csv'],
    ['console', 'console.csv'],
    ['ends in dots. . .', 'ends in dots.csv'],
    ['invoice\u202egnp', 'invoice gnp.csv'],
    ['difference.CSV', 'difference.csv'],
    ['', 'inventory.csv'],
  ])('is made safe: %j', (suggested, safe) => {
    expect(safeFileName(suggested, 'csv')).toBe(safe)
  })

  it('is one that every system takes, whatever it is made of', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom('.', ' ', '/', 'con', '\ud800', '★', 'é', 'nul'),
        maxLength: 80,
      }),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const name = fileName(text, '', 'json')
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+[^. ]\.json$|^[^. ]\.json$/u)
        expect(name.length).toBeLessThanOrEqual(121)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201)
        expect(name).not.toMatch(/^(?:con|nul)\s*\./iu)
        expect(name).not.toMatch(/^[. ]/u)
        expect(safeFileName(name, 'json')).toBe(name)
      }),
    )
  })
})

describe('a name that is taken', () => {
  it('gets a number, also where only letters differ in case or accents in form', () => {
    const taken = new Set(['ANN.json', 'ann (2).json', 'Ame\u0301lie.json'].map(sameName))
    expect(unusedName('Ann.json', taken)).toBe('Ann (3).json')
    expect(unusedName('Ann.json', taken)).toBe('Ann (4).json')
    expect(unusedName('Am\u00e9lie.json', taken)).toBe('Am\u00e9lie (2).json')
    expect(unusedName('other.json', taken)).toBe('other.json')
  })
})
