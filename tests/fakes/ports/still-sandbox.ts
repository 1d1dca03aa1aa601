import type { Sandbox } from '../../../electron/main/ports/sandbox'

export interface StillSandbox extends Sandbox {
  starts: number
  /** Makes it fail to start. */
  broken: boolean
}

/** A sandbox that says where it would listen, and listens nowhere. */
export function createStillSandbox(): StillSandbox {
  const sandbox: StillSandbox = {
    starts: 0,
    broken: false,
    credentials: { clientId: 'sandbox-id', clientSecret: 'sandbox-secret' },
    users: [],
    async start() {
      if (sandbox.broken) throw new Error('no port')
      sandbox.starts += 1
      return { endpoint: 'http://127.0.0.1:4711/api.php' }
    },
    drawPicture: (icon) => (icon === 'sandbox-known' ? '<svg/>' : null),
    stop: async () => undefined,
  }
  return sandbox
}
