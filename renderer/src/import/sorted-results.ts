import type { AppError } from '@shared/app-error'
import type { ImportedFile, ImportedInventory } from '@shared/ipc-contract'

export interface FileIn {
  readonly file: string
  readonly inventory: ImportedInventory
}

export interface FileRefused {
  readonly file: string
  readonly error: AppError
}

/** What was imported, and what was not, each in the order of the files. */
export function sortedResults(results: readonly ImportedFile[]) {
  const imported: FileIn[] = []
  const refused: FileRefused[] = []
  for (const { file, result } of results) {
    if (result.ok) imported.push({ file, inventory: result.value })
    else refused.push({ file, error: result.error })
  }
  return { imported, refused } as const
}
