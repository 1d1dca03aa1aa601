import type { SandboxUser } from '@shared/ipc-contract'

/** The built-in stand-in for SkinsBack, on a loopback port that the system chooses. */
export interface Sandbox {
  /** Starts it where it does not run yet, and gives the address of its `api.php`. Throws when no port can be had. */
  readonly start: () => Promise<{ readonly endpoint: string }>
  readonly credentials: { readonly clientId: string; readonly clientSecret: string }
  /** Steam users that it knows, most telling first. Known before it starts. */
  readonly users: readonly SandboxUser[]
  /** The drawn picture (SVG) behind an `icon_url` of the sandbox; null where it has none of that name. */
  readonly drawPicture: (icon: string) => string | null
  readonly stop: () => Promise<void>
}
