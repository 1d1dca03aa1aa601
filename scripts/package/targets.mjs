/** @typedef {'linux' | 'win32' | 'darwin'} PackagedPlatform */
/** @typedef {'x64' | 'arm64' | 'universal'} PackagedArch */
/** @typedef {{ target: string, arch: PackagedArch }} WantedPackage */

/** @type {Readonly<Record<PackagedPlatform, { targets: readonly string[], archs: readonly PackagedArch[] }>>} */
const wanted = {
  linux: { targets: ['tar.gz', 'AppImage', 'deb', 'rpm'], archs: ['x64', 'arm64'] },
  win32: { targets: ['nsis', 'portable'], archs: ['x64', 'arm64'] },
  darwin: { targets: ['dmg', 'zip'], archs: ['x64', 'arm64', 'universal'] },
}

/**
 * The kinds of processor that a platform's packages are for. Throws on a system that the app is not for.
 * @param {NodeJS.Platform} platform
 * @returns {{ platform: PackagedPlatform, archs: readonly PackagedArch[], targets: readonly string[] }}
 */
export function packagesOf(platform) {
  if (platform !== 'linux' && platform !== 'win32' && platform !== 'darwin') {
    throw new Error(`there are no packages for ${platform}`)
  }
  return { platform, ...wanted[platform] }
}

/**
 * Why a processor's packages cannot be made of this Electron; null when they can.
 * @param {import('./electron-kind.mjs').PackagedElectron} electron
 * @param {PackagedArch} arch
 * @param {string} hostArch
 */
export function archProblem(electron, arch, hostArch) {
  if (electron.kind === 'pinned' || arch === hostArch) return null
  return `a test build is made of the Electron that is here, which is for ${hostArch}`
}
