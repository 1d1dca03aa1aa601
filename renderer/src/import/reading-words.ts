import { assertNever } from '@shared/domain/assert-never'
import type { FileReading } from '@shared/domain/inventory-file'
import type { Snapshot } from '@shared/domain/snapshot'
import type { ImportedInventory } from '@shared/ipc-contract'
import type { TFunction } from 'i18next'
import { placesText, reportNotes } from '../components/report-notes'
import { visibleText } from '../components/visible-text'
import { timeWords } from '../inventory/snapshot-words'

interface Words {
  readonly files: TFunction<'files'>
  readonly inventory: TFunction<'inventory'>
  readonly language: string
}

/** What a file is and holds, in a few words. */
export function factWords(
  { snapshot, reading, isKnown }: ImportedInventory,
  { files: t }: Words,
): readonly string[] {
  return [
    t(`import.form.${reading.form}`),
    ...(reading.gzip ? [t('import.gzip')] : []),
    t('import.items', { count: snapshot.contents.items }),
    ...(snapshot.partOf === null ? [] : [t('import.partOf', { all: snapshot.partOf })]),
    ...(isKnown ? [t('import.isKnown')] : []),
  ]
}

/** What the file did not say, what of it is not understood, and what had to be bent or left out, a line each. */
export function noteWords(
  { snapshot, reading }: ImportedInventory,
  words: Words,
): readonly string[] {
  return [
    ...guessWords(snapshot, words),
    ...columnWords(reading, words.files),
    ...reportWords(reading, words),
  ]
}

function guessWords({ source, request, takenAt }: Snapshot, words: Words): readonly string[] {
  const { files: t, inventory, language } = words
  if (source.kind !== 'imported') return []
  return source.guessed.map((fact) => {
    switch (fact) {
      case 'game':
        return request.game === 'unknown'
          ? t('import.guessed.gameUnknown')
          : t('import.guessed.game', { game: inventory(`games.${request.game}`) })
      case 'steamId':
        return t('import.guessed.steamId')
      case 'takenAt':
        return t('import.guessed.takenAt', { time: timeWords(takenAt, language) })
      default:
        return assertNever(fact)
    }
  })
}

function columnWords(reading: FileReading, t: TFunction<'files'>): readonly string[] {
  const { missingColumns, unknownColumns } = reading
  const notes: string[] = []
  if (missingColumns.length > 0) {
    notes.push(t('import.missingColumns', { columns: missingColumns.join(', ') }))
  }
  if (unknownColumns.length > 0) {
    // They are the file's own words.
    const columns = unknownColumns.map(visibleText).join(', ')
    notes.push(t('import.unknownColumns', { columns }))
  }
  return notes
}

function reportWords({ report, form }: FileReading, words: Words): readonly string[] {
  const { files: t, inventory, language } = words
  return reportNotes(report, inventory).map(({ text, where }) => {
    const counted = form === 'csv' ? 'lines' : 'positions'
    const places = placesText(where, counted, inventory, language)
    if (places === '') return text
    const spot = counted === 'lines' ? 'import.places.lines' : 'import.places.list'
    return t('import.note', { text, places: t(spot, { places }) })
  })
}
