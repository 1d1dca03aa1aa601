import type { PrintError } from '@shared/app-error'
import type { Result } from '@shared/result'

/** Puts what the page shows on paper, as its print style has it. */
export interface PagePrinter {
  /** Asks the person by the system's dialog; that they print nothing then is no failure. */
  readonly print: () => Promise<Result<undefined, PrintError>>
  readonly makePdf: () => Promise<Result<Uint8Array, PrintError>>
}
