import type { RunningApp } from './running-app'

/** Sends the app's calls through a proxy, this machine's own servers included, as a system's settings would; null: not any more. */
export async function useProxy({ electron }: RunningApp, address: string | null): Promise<void> {
  await electron.evaluate(
    ({ session }, proxyRules) =>
      session
        .fromPartition('skinventory-skinsback')
        .setProxy(
          proxyRules === null
            ? { mode: 'direct' }
            : { proxyRules, proxyBypassRules: '<-loopback>' },
        ),
    address,
  )
}
