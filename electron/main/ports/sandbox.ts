import type { SandboxUser } from '@shared/ipc-contract'

/** The built-in stand-in for SkinsBack, on a loopback port that the system chooses. */
export interface Sandbox {
  /** Starts it where it does not run yet. The address is that of its `api.php`. Throws when no port can be had. */
  readonly start: () => Promise<{ readonly endpoint: string; readonly pictures: string }>
  readonly credentials: { readonly clientId: string; readonly clientSecret: string }
  /** Steam users that it knows, most telling first. Known before it starts. */
  readonly users: readonly SandboxUser[]
  readonly stop: () => Promise<void>
}
