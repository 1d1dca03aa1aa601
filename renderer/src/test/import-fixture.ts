import type { FileReading } from '@shared/domain/inventory-file'
import type { Snapshot } from '@shared/domain/snapshot'
import type { ImportedFile } from '@shared/ipc-contract'
import { ok } from '@shared/result'
import { noContents, snapshotOf } from './snapshot-fixture'

/** A file that was imported without a word to say about it, but for what the test gives. */
export function importedFile(
  file: string,
  change: {
    readonly snapshot?: Partial<Snapshot>
    readonly reading?: Partial<FileReading>
    readonly isKnown?: boolean
  } = {},
): ImportedFile {
  const source = {
    kind: 'imported',
    file,
    form: 'skinventory',
    importedAt: 0,
    guessed: [],
  } as const
  return {
    file,
    result: ok({
      snapshot: snapshotOf(
        { game: 'cs2', steamId: '76561198827262007' },
        { id: file, source, contents: { ...noContents, items: 17 }, ...change.snapshot },
      ),
      reading: {
        form: 'skinventory',
        gzip: false,
        report: { read: 17, bends: {}, skipped: { count: 0, first: [] } },
        unknownColumns: [],
        missingColumns: [],
        ...change.reading,
      },
      isKnown: change.isKnown ?? false,
    }),
  }
}
