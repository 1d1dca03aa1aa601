import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { run } from '../run.mjs'
import { SetUpError, say } from '../say.mjs'
import { choosePackages, linuxNeeds, unmet } from './linux-needs.mjs'

/** @typedef {import('./linux-needs.mjs').Need} Need */

/**
 * Provides what the app or its tests need of a Linux system. As root on Debian or Ubuntu it is installed; anyone
 * else is told the one command to run. Does nothing on other systems.
 * @param {ReadonlySet<Need['for']>} required
 * @param {ReadonlySet<Need['for']>} welcome installed by root, but nobody is stopped for want of it
 */
export async function provideLinuxSystem(required, welcome = new Set()) {
  if (process.platform !== 'linux') return
  const wanted = linuxNeeds.filter((need) => required.has(need.for) || welcome.has(need.for))
  const missing = await missingOf(wanted)
  if (missing.length === 0) return
  const names = missing.map(({ is }) => is).join(', ')
  const isDebian = hasCommand('apt-get')
  if (isDebian && process.getuid?.() === 0) {
    say(`installing what is missing on this system: ${names} …`)
    await install(missing)
    const left = await missingOf(wanted)
    if (left.length === 0) return
    throw new SetUpError(`still missing after the install: ${left.map(({ is }) => is).join(', ')}`)
  }
  const advice = isDebian
    ? `install it with:\n  sudo sh -c 'apt-get update && ${installCommand(await packagesOf(missing))}'`
    : "install it with your system's package manager."
  const isRequired = missing.some((need) => required.has(need.for))
  if (isRequired) throw new SetUpError(`missing on this system: ${names}; ${advice}`)
  say(`missing on this system: ${names}; the app runs without, ${advice}`)
}

/** @param {readonly Need[]} wanted */
async function missingOf(wanted) {
  const loader = existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig'
  const { output } = await run(loader, ['-p'], { capture: true })
  return unmet(wanted, { libraries: output, hasCommand, hasPlace: (name) => existsSync(name) })
}

/**
 * Whether a command is on the path.
 * @param {string} name
 */
export function hasCommand(name) {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** @param {readonly Need[]} missing */
async function install(missing) {
  let packages = await knownPackages(missing)
  if (packages === null) await updateLists()
  packages ??= await packagesOf(missing)
  let result = await aptGet(['install', '-y', '--no-install-recommends', ...packages])
  if (result.code !== 0) {
    // Lists that are too old name files that are gone.
    await updateLists()
    result = await aptGet(['install', '-y', '--no-install-recommends', ...packages])
  }
  if (result.code !== 0) throw new SetUpError(`apt-get failed:\n${result.output}`)
}

async function updateLists() {
  say('apt-get update …')
  await aptGet(['update'])
}

/** @param {readonly string[]} args */
function aptGet(args) {
  return run('apt-get', ['-q', ...args], {
    capture: true,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** @param {readonly string[]} packages */
function installCommand(packages) {
  return `apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

/** @param {readonly Need[]} missing */
async function packagesOf(missing) {
  // Where the lists know none of the names, the older name is the likelier one.
  return (
    (await knownPackages(missing)) ?? [
      ...new Set(missing.map((need) => need.packages.at(-1) ?? '')),
    ]
  )
}

/** @param {readonly Need[]} missing */
async function knownPackages(missing) {
  const names = missing.flatMap(({ packages }) => packages)
  const { output } = await run('apt-cache', ['policy', ...names], {
    capture: true,
    env: { ...process.env, LC_ALL: 'C' },
  })
  const known = knownToApt(output)
  return choosePackages(missing, (name) => known.has(name))
}

/**
 * The packages that can be installed, out of what `apt-cache policy` prints.
 * @param {string} policy
 */
export function knownToApt(policy) {
  const known = new Set()
  let name = ''
  for (const line of policy.split('\n')) {
    const heading = /^(\S+):$/.exec(line)
    if (heading) name = heading[1] ?? ''
    else if (/^\s+Candidate: (?!\(none\))/.test(line)) known.add(name)
  }
  return known
}
