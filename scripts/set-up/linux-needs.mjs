/**
 * What the app and its tests need of a Linux system, and the Debian packages that bring it.
 * A need is met when its library is known to the loader, its command is on the path, or one of its places exists.
 * @typedef {object} Need
 * @property {string} is what a person calls it
 * @property {{ library: string } | { command: string } | { places: readonly string[] }} found
 * @property {readonly string[]} packages by any of these names; the first one that the system knows is installed
 * @property {'app' | 'display' | 'keychain' | 'test'} for
 */

/** @type {readonly Need[]} */
export const linuxNeeds = [
  library('GTK', 'libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
  library('NSS', 'libnss3.so', 'libnss3'),
  library('ALSA', 'libasound.so.2', 'libasound2t64', 'libasound2'),
  library('GBM', 'libgbm.so.1', 'libgbm1'),
  library('AT-SPI', 'libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'),
  library('DRM', 'libdrm.so.2', 'libdrm2'),
  library('xkbcommon', 'libxkbcommon.so.0', 'libxkbcommon0'),
  library('X screen saver', 'libXss.so.1', 'libxss1'),
  library('libsecret', 'libsecret-1.so.0', 'libsecret-1-0'),
  {
    is: 'a font',
    found: { places: ['/usr/share/fonts/truetype', '/usr/share/fonts/opentype'] },
    packages: ['fonts-dejavu-core'],
    for: 'app',
  },
  { is: 'Xvfb', found: { command: 'Xvfb' }, packages: ['xvfb'], for: 'display' },
  {
    is: 'D-Bus',
    found: { command: 'dbus-daemon' },
    packages: ['dbus-daemon', 'dbus'],
    for: 'keychain',
  },
  {
    is: 'D-Bus tools',
    found: { command: 'dbus-send' },
    packages: ['dbus-bin', 'dbus'],
    for: 'keychain',
  },
  {
    is: 'gnome-keyring',
    found: { command: 'gnome-keyring-daemon' },
    packages: ['gnome-keyring'],
    for: 'keychain',
  },
  {
    is: 'secret-tool',
    found: { command: 'secret-tool' },
    packages: ['libsecret-tools'],
    for: 'test',
  },
  {
    is: 'the prompt of gnome-keyring',
    found: { places: ['/usr/libexec/gcr-prompter', '/usr/lib/gcr/gcr-prompter'] },
    packages: ['gcr'],
    for: 'test',
  },
]

/**
 * @param {string} is @param {string} name @param {readonly string[]} packages
 * @returns {Need}
 */
function library(is, name, ...packages) {
  return { is, found: { library: name }, packages, for: 'app' }
}

/**
 * The needs that are not met.
 * @param {readonly Need[]} needs
 * @param {{ libraries: string, hasCommand: (name: string) => boolean, hasPlace: (name: string) => boolean }} system
 *   libraries is what `ldconfig -p` prints
 */
export function unmet(needs, { libraries, hasCommand, hasPlace }) {
  const known = new Set(libraries.split('\n').map((line) => line.trim().split(' ')[0]))
  return needs.filter(({ found }) => {
    if ('library' in found) return !known.has(found.library)
    return 'command' in found ? !hasCommand(found.command) : !found.places.some(hasPlace)
  })
}

/**
 * The package to install for each need; null when the system knows none of its names.
 * @param {readonly Need[]} needs
 * @param {(name: string) => boolean} isKnown
 */
export function choosePackages(needs, isKnown) {
  /** @type {Set<string>} */
  const chosen = new Set()
  for (const { packages } of needs) {
    const name = packages.find(isKnown)
    if (name === undefined) return null
    chosen.add(name)
  }
  return [...chosen].sort()
}
