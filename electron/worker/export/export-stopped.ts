import type { ExportFailure } from '@shared/inventory-work'

/** Ends an export from within its layers; it is turned into a value once, where the export began. */
export class ExportStopped extends Error {
  readonly failure: ExportFailure

  constructor(failure: ExportFailure) {
    super(`Export stopped: ${failure.kind}`)
    this.failure = failure
  }
}
