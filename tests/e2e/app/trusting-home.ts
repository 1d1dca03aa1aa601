import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'

const store = path.resolve(import.meta.dirname, '../../fixtures/tls/trust/cert9.db')

/** Whether {@link makeTrustingHome} makes a difference: elsewhere the system's own store counts, which tests leave alone. */
export const canTrust = process.platform === 'linux'

/** A home folder of somebody who trusts the tests' authority; gives what the app is to be started with. */
export async function makeTrustingHome(folder: string): Promise<Readonly<Record<string, string>>> {
  const home = path.join(folder, 'home')
  const trust = path.join(home, '.pki/nssdb')
  await mkdir(trust, { recursive: true })
  await copyFile(store, path.join(trust, 'cert9.db'))
  return canTrust ? { HOME: home } : {}
}
