import type { KeptRequest } from './inventory-request'

export type SnapshotId = string

/** One answer of `user_inventory` on this machine. The raw answer itself stays in its file. */
export interface Snapshot {
  readonly id: SnapshotId
  readonly request: KeptRequest
  /** As it was called when the snapshot was taken. */
  readonly projectName: string
  /** Milliseconds since 1970, by this machine's clock. */
  readonly takenAt: number
  /** Size of the raw answer. */
  readonly bytes: number
}
