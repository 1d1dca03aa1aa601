import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../paths.mjs'
import { afterPack, beforePack } from './hooks.mjs'
import { builderFuses } from './fuses.mjs'
import { releaseNotes } from './release-notes.mjs'

/** Stands in the version and the names of whatever was not made of the pinned Electron. */
export const testBuildWord = 'test-build'

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const notes = releaseNotes(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'), version)

/** What a test build is called: it has a data folder of its own, and nobody takes it for a release. */
const testBuild = { productName: 'Skinventory Test Build', version: `${version}-${testBuildWord}` }

const icons = {
  linux: 'resources/icons',
  windows: 'resources/windows/icon.ico',
  mac: 'resources/macos/icon.icns',
}

/** The kinds of files that docs/files.md names. Offered as one way to open them, never as the way. */
const readFileKinds = [
  { ext: 'json', name: 'JSON', mimeType: 'application/json' },
  { ext: 'csv', name: 'CSV', mimeType: 'text/csv' },
  { ext: 'gz', name: 'gzip', mimeType: 'application/gzip' },
]

/**
 * What electron-builder is told.
 * @param {import('./electron-kind.mjs').PackagedElectron} electron
 * @param {import('./targets.mjs').PackagedPlatform} platform
 * @param {string} output the folder for what is made
 * @param {NodeJS.ProcessEnv} env
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfiguration(electron, platform, output, env = process.env) {
  const homepage = homepageFrom(env)
  return {
    appId: 'app.skinventory.desktop',
    productName: electron.kind === 'other' ? testBuild.productName : 'Skinventory',
    copyright: 'MIT licence. Not affiliated with SkinsBack, Valve or Steam.',
    // Neither ${productName} nor spaces, so that a test build is known by its version and names need no quotes.
    artifactName: 'skinventory-${version}-${os}-${arch}.${ext}',
    directories: { output, buildResources: 'resources' },
    electronVersion: electron.version,
    ...(electron.kind === 'other' ? { electronDist: electron.folder } : {}),
    extraMetadata: {
      ...(electron.kind === 'other' ? testBuild : {}),
      ...(homepage === null ? {} : { homepage }),
      // Wayland and X11 know a window's entry by this.
      desktopName: 'skinventory.desktop',
    },
    // Where the app looks for newer versions, and nothing else: nothing is ever uploaded from here. The workflow does that,
    // after scripts/check-release.mjs. A test build is told of no place.
    publish: electron.kind === 'other' ? null : releasesFrom(env),
    // Else the app would show the page of the release, markup and all, for what is new.
    ...(notes === null ? {} : { releaseInfo: { releaseNotes: notes } }),
    npmRebuild: false,
    asar: true,
    asarUnpack: ['**/*.node'],
    electronFuses: builderFuses,
    files: [
      'out/**/*',
      '!out/**/*.map',
      '!out/.sources',
      '!out/bundled.json',
      'package.json',
      'LICENSE',
      'resources/icon.png',
      ...leftOutOfKeytar(platform),
    ],
    beforePack,
    afterPack,
    linux: {
      target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
      icon: icons.linux,
      executableName: 'skinventory',
      executableArgs: ['%F'],
      syncDesktopName: true,
      category: 'Office;Finance',
      maintainer: 'Skinventory contributors',
      vendor: 'Skinventory contributors',
      synopsis: 'Inventory viewer for SkinsBack merchants',
      mimeTypes: readFileKinds.map(({ mimeType }) => mimeType),
      desktop: { entry: desktopEntry() },
    },
    win: {
      target: ['nsis', 'portable'],
      icon: icons.windows,
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      include: 'resources/windows/installer.nsh',
    },
    portable: { artifactName: 'skinventory-${version}-${os}-${arch}-portable.${ext}' },
    mac: {
      target: ['dmg', 'zip'],
      icon: icons.mac,
      category: 'public.app-category.finance',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: 'resources/macos/entitlements.plist',
      entitlementsInherit: 'resources/macos/entitlements.plist',
      notarize: canNotarize(env),
      fileAssociations: readFileKinds.map(({ ext, name }) => ({
        ext,
        name,
        role: 'Viewer',
        rank: /** @type {const} */ ('Alternate'),
      })),
      x64ArchFiles: '**/keytar/prebuilds/darwin-*/keytar.node',
    },
  }
}

/**
 * keytar is the one package that is not in the bundles. electron-builder takes packages whole, less what is named: its
 * sources, what builds it, and its binaries for other systems. On macOS both binaries stay, so that the two folders that
 * become a universal app hold the same files.
 * @param {import('./targets.mjs').PackagedPlatform} platform
 */
function leftOutOfKeytar(platform) {
  const keytar = 'node_modules/keytar'
  const binaries = platform === 'darwin' ? 'darwin-*' : `${platform}-\${arch}`
  return [
    `!${keytar}/{src,script}/**`,
    `!${keytar}/{binding.gyp,README.md}`,
    `!${keytar}/prebuilds/!(${binaries})/**`,
    '!node_modules/node-addon-api/**',
  ]
}

/**
 * deb and rpm must name a page of the project: the one that is given, or that of the repository that a workflow runs for.
 * @param {NodeJS.ProcessEnv} env
 */
export function homepageFrom(env) {
  const { SKINVENTORY_HOMEPAGE: given, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env
  if (given) return given
  return server && name ? `${server}/${name}` : null
}

/**
 * The GitHub repository whose releases the app looks at: the one that is given as OWNER/NAME, or that a workflow runs for. Null:
 * none, and the app then says that it does not know where updates come from.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ provider: 'github', owner: string, repo: string } | null}
 */
export function releasesFrom(env) {
  const { SKINVENTORY_RELEASES: given, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: own } = env
  const name = given || (server === 'https://github.com' ? own : undefined)
  const { owner, repo } = /^(?<owner>[\w.-]+)\/(?<repo>[\w.-]+)$/u.exec(name ?? '')?.groups ?? {}
  return owner && repo ? { provider: /** @type {const} */ ('github'), owner, repo } : null
}

/**
 * Whether Apple's notary can be asked: electron-builder takes these from the environment.
 * @param {NodeJS.ProcessEnv} env
 */
function canNotarize(env) {
  const signing = env['CSC_LINK'] || env['CSC_NAME']
  const notary = env['APPLE_API_KEY'] && env['APPLE_API_KEY_ID'] && env['APPLE_API_ISSUER']
  return Boolean(signing && notary)
}

/** The entry of resources/linux, less what electron-builder writes itself. */
function desktopEntry() {
  const text = readFileSync(path.join(root, 'resources/linux/skinventory.desktop'), 'utf8')
  const own = new Set(
    'Type Name Exec Icon Comment MimeType Categories Terminal StartupWMClass'.split(' '),
  )
  const lines = text.split('\n').flatMap((line) => {
    const at = line.indexOf('=')
    const name = line.slice(0, at)
    return at < 0 || own.has(name) ? [] : [/** @type {const} */ ([name, line.slice(at + 1)])]
  })
  return Object.fromEntries(lines)
}
