import type { CanaryFault } from './targets/canary'

/** What the thread is to do. */
export interface FuzzOrder {
  /** Of the repository. */
  readonly root: string
  /** A folder that targets may fill. */
  readonly scratch: string
  /** Where found inputs are kept, a folder a target. */
  readonly regressions: string
  /** The one to fuzz instead of the app; null: the app. */
  readonly canary: CanaryFault | null
  readonly seed: number
  readonly seconds: number
  /** The only target; null: all. */
  readonly only: string | null
  readonly memory: SharedArrayBuffer
  /** Whether what was found once is given again first. */
  readonly replays: boolean
}

/** What the thread tells. */
export type FuzzWord =
  /** What the places in the mailbox stand for. */
  | { readonly kind: 'begins'; readonly targets: readonly string[] }
  | {
      readonly kind: 'failed'
      readonly target: string
      readonly problem: string
      readonly input: Uint8Array
    }
  | { readonly kind: 'replayed'; readonly target: string }
  | { readonly kind: 'counted'; readonly target: string; readonly inputs: number }
  | { readonly kind: 'done' }
