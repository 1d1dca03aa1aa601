import type { ImportFailure } from '@shared/inventory-work'

/** Ends an import from within its layers; it is turned into a value once, where the import began. */
export class ImportStopped extends Error {
  readonly failure: ImportFailure

  constructor(failure: ImportFailure) {
    super(`Import stopped: ${failure.kind}`)
    this.failure = failure
  }
}
