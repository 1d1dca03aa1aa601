import type { AppError } from './app-error'

/** What main has to say of newer versions of the app. */
export interface UpdatesView {
  readonly support: UpdateSupport
  /** Whether the person agreed that the app asks by itself. */
  readonly automatic: boolean
  readonly state: UpdateState
}

/** Whether this copy of the app can replace itself. `hasPage`: there is a page of releases to look at instead. */
export type UpdateSupport =
  | { readonly kind: 'self'; readonly host: string; readonly hasPage: boolean }
  | { readonly kind: 'by-hand'; readonly because: ByHandReason; readonly hasPage: boolean }

/**
 * `test-build`: made of another Electron than releases are. `no-address`: nobody told it where updates come from, as in what
 * one builds oneself. `system-package`: a package manager or a person put it where it is. `portable`: a program that runs without being installed.
 */
export type ByHandReason = 'test-build' | 'no-address' | 'system-package' | 'portable'

export type UpdateState =
  /** Nobody has asked since the app started. */
  | { readonly kind: 'unasked' }
  | { readonly kind: 'checking' }
  /** Milliseconds since 1970. */
  | { readonly kind: 'up-to-date'; readonly checkedAt: number }
  | { readonly kind: 'check-failed'; readonly problem: AppError }
  /** `problem`: why the last step came to nothing; null: none was tried, or the person stopped it. */
  | {
      readonly kind: 'available'
      readonly update: NewVersion
      readonly problem: AppError | null
    }
  /** In bytes; `total` is null until it is known. */
  | {
      readonly kind: 'downloading'
      readonly update: NewVersion
      readonly bytes: number
      readonly total: number | null
    }
  /** Downloaded and verified. `atQuit`: the person wants it put in place when the app quits. */
  | {
      readonly kind: 'ready'
      readonly update: NewVersion
      readonly atQuit: boolean
      readonly problem: AppError | null
    }
  | { readonly kind: 'installing'; readonly update: NewVersion }

export interface NewVersion {
  /** Three numbers. */
  readonly version: string
  /** What is new, as the host says it: text of somebody else, at most {@link longestNotes} characters. */
  readonly notes: string
  /** Bytes of the download; null: the host does not say. */
  readonly size: number | null
}

export const longestNotes = 20_000

/** What a download, an installation or a restart must not meet. */
export type UpdateHindrance = 'batch-running' | 'draft-unsaved'

/** What the person has main do. `at-quit` and `not-at-quit`: whether it is put in place when the app quits. */
export const updateSteps = [
  'check',
  'download',
  'stop',
  'restart',
  'at-quit',
  'not-at-quit',
] as const
export type UpdateStep = (typeof updateSteps)[number]
