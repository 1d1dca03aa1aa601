import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageFolderOf } from '../bundle/package-notice.mjs'
import { icns, ico } from '../icons/containers.mjs'
import { drawIconSet } from '../icons/icon-set.mjs'
import { root } from '../paths.mjs'
import { readUpdateSource } from '../../electron/main/adapters/update-source-text'
import { homepageFrom, packageConfiguration, releasesFrom } from './configuration.mjs'
import { wantedFuses } from './fuses.mjs'
import { beforePack } from './hooks.mjs'
import { releaseNotes } from './release-notes.mjs'
import { releaseProblems } from './release-problems.mjs'
import { archProblem, packagesOf } from './targets.mjs'

const pinned = { kind: 'pinned', version: '45.0.0' } as const
const other = { kind: 'other', version: '33.0.0', folder: '/some/electron', label: '33' } as const

describe('what is told to electron-builder', () => {
  it('names a test build in the name and the version, and a release in neither', () => {
    const test = packageConfiguration(other, 'linux', '/out', {})
    expect(test.extraMetadata).toMatchObject({ productName: 'Skinventory Test Build' })
    expect(JSON.stringify(test.extraMetadata)).toContain('-test-build')
    expect(test.productName).toBe('Skinventory Test Build')
    expect(test.electronDist).toBe(other.folder)
    const release = packageConfiguration(pinned, 'linux', '/out', {})
    expect(JSON.stringify(release)).not.toContain('est-build')
    expect(release.electronDist).toBeUndefined()
  })

  it('asks the notary only with all that it takes', () => {
    const mac = (env: NodeJS.ProcessEnv) =>
      packageConfiguration(pinned, 'darwin', '/out', env).mac?.notarize
    const notary = { APPLE_API_KEY: 'k', APPLE_API_KEY_ID: 'i', APPLE_API_ISSUER: 's' }
    expect(mac(notary)).toBe(false)
    expect(mac({ ...notary, CSC_LINK: 'c' })).toBe(true)
  })

  it('hands files over by their paths, and takes the rest of the desktop entry as it is', () => {
    const linux = packageConfiguration(pinned, 'linux', '/out', {}).linux
    expect(linux?.executableArgs).toEqual(['%F'])
    expect(linux?.desktop?.entry).toEqual({
      GenericName: 'Inventory viewer for SkinsBack merchants',
      Keywords: 'Steam;SkinsBack;CS2;Dota 2;Rust;deposit;',
      StartupNotify: 'true',
    })
  })

  it('takes the page of the project from the environment', () => {
    const github = { GITHUB_SERVER_URL: 'https://host.invalid', GITHUB_REPOSITORY: 'a/b' }
    expect(homepageFrom({})).toBeNull()
    expect(homepageFrom(github)).toBe('https://host.invalid/a/b')
    expect(homepageFrom({ ...github, SKINVENTORY_HOMEPAGE: 'https://own.invalid' })).toBe(
      'https://own.invalid',
    )
  })
})

describe('where the app looks for newer versions', () => {
  const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'someone/app' }
  const place = { provider: 'github', owner: 'someone', repo: 'app' }

  it('is the repository that is given, or that a workflow runs for', () => {
    expect(releasesFrom({})).toBeNull()
    expect(releasesFrom(github)).toEqual(place)
    expect(releasesFrom({ ...github, GITHUB_SERVER_URL: 'https://host.invalid' })).toBeNull()
    expect(releasesFrom({ SKINVENTORY_RELEASES: 'someone/app' })).toEqual(place)
    expect(releasesFrom({ SKINVENTORY_RELEASES: 'https://host.invalid/a/b' })).toBeNull()
  })

  it('is told to a release, and to no test build', () => {
    expect(packageConfiguration(pinned, 'linux', '/out', github).publish).toEqual(place)
    expect(packageConfiguration(pinned, 'linux', '/out', {}).publish).toBeNull()
    expect(packageConfiguration(other, 'linux', '/out', github).publish).toBeNull()
  })

  it('is understood by the app as electron-builder writes it down', () => {
    const written =
      'owner: someone\nrepo: app\nprovider: github\nupdaterCacheDirName: skinventory-updater\n'
    expect(readUpdateSource(written)).toEqual({
      kind: 'github',
      owner: 'someone',
      repository: 'app',
    })
  })
})

describe('a test build', () => {
  const publish = async (electronDist: string | undefined, how: string | undefined) => {
    const packager: unknown = { config: { electronDist }, info: { options: { publish: how } } }
    return beforePack({ packager } as Parameters<typeof beforePack>[0])
  }

  it.each(['always', 'onTag', undefined])('is not published (%s)', async (how) => {
    await expect(publish('/some/electron', how)).rejects.toThrow('is not published')
    await expect(publish(undefined, how)).resolves.toBeUndefined()
  })

  it('is packed where nothing is published', async () => {
    await expect(publish('/some/electron', 'never')).resolves.toBeUndefined()
  })

  it('is for the processor of its Electron alone', () => {
    expect(archProblem(other, 'x64', 'x64')).toBeNull()
    expect(archProblem(other, 'arm64', 'x64')).toContain('x64')
    expect(archProblem(pinned, 'arm64', 'x64')).toBeNull()
    expect(() => packagesOf('aix')).toThrow('aix')
  })
})

describe('what is to be published', () => {
  const good = {
    version: '1.2.3',
    tag: 'v1.2.3',
    files: ['skinventory-1.2.3-linux-x64.tar.gz'],
    descriptions: [{ name: 'latest-linux.yml', text: 'version: 1.2.3\nfiles:\n' }],
    folders: [{ name: 'linux-unpacked', entries: ['resources/app.asar'], fuses: wantedFuses }],
  }

  it('is good when all fits', () => {
    expect(releaseProblems(good)).toEqual([])
  })

  it.each([
    [{ tag: 'v1.2.4' }, 'v1.2.4'],
    [{ files: [] }, 'no package'],
    [{ files: ['skinventory-1.2.3-test-build-linux-x64.tar.gz'] }, 'test build'],
    [{ files: ['skinventory-1.2.2-linux-x64.tar.gz'] }, 'not of version'],
    [{ descriptions: [] }, 'no latest'],
    [{ descriptions: [{ name: 'latest.yml', text: 'version: 1.2.2\n' }] }, 'latest.yml'],
    [{ folders: [] }, 'no folder'],
    [
      { folders: [{ name: 'a', entries: ['resources/test-build.json'], fuses: wantedFuses }] },
      'test build',
    ],
    [{ folders: [{ name: 'a', entries: ['stand-in.json'], fuses: wantedFuses }] }, 'test build'],
    [
      { folders: [{ name: 'a', entries: [], fuses: { ...wantedFuses, RunAsNode: true } }] },
      'RunAsNode is on',
    ],
    [
      {
        folders: [
          { name: 'a', entries: [], fuses: { ...wantedFuses, OnlyLoadAppFromAsar: false } },
        ],
      },
      'is off',
    ],
  ])('is refused where it does not: %j', (change, words) => {
    expect(releaseProblems({ ...good, ...change }).join()).toContain(words)
  })
})

describe('the notes of a release', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n## 1.2.0 - 2026-01-31\n\n### Added\n\n- This.\n\n## 1.1.0\n\n- That.\n'

  it('are what the changelog says of it, and nothing else', () => {
    expect(releaseNotes(changelog, '1.2.0')).toBe('### Added\n\n- This.')
    expect(releaseNotes(changelog, '1.1.0')).toBe('- That.')
    expect(releaseNotes(changelog, '1.2')).toBeNull()
    expect(releaseNotes(changelog, 'Unreleased')).toBeNull()
  })
})

describe('the packages in a bundle', () => {
  it.each([
    ['/a/node_modules/react/index.js', '/a/node_modules/react'],
    ['/a/node_modules/@mantine/core/esm/x.mjs?inline', '/a/node_modules/@mantine/core'],
    ['\0/a/node_modules/react/index.js?commonjs-module', '/a/node_modules/react'],
    ['/a/node_modules/one/node_modules/two/x.js', '/a/node_modules/one/node_modules/two'],
    ['C:\\a\\node_modules\\react\\index.js', 'C:/a/node_modules/react'],
    ['/a/renderer/src/app.tsx', null],
    ['\0vite/preload-helper.js', null],
  ])('are known by their modules: %s', (moduleId, folder) => {
    expect(packageFolderOf(moduleId)).toBe(folder)
  })
})

describe('the icon set', () => {
  it('is what the picture gives', async () => {
    for (const [place, bytes] of await drawIconSet()) {
      expect(bytes.equals(await readFile(path.join(root, place))), `${place}: npm run icons`).toBe(
        true,
      )
    }
  })

  it('has containers that point to their pictures', () => {
    const png = Buffer.from('picture')
    const file = ico([
      { size: 256, png },
      { size: 16, png: Buffer.from('small') },
    ])
    expect(file.readUInt16LE(4)).toBe(2)
    expect([file.readUInt8(6), file.readUInt8(22)]).toEqual([0, 16])
    const second = file.readUInt32LE(22 + 12)
    expect(file.subarray(second, second + file.readUInt32LE(22 + 8)).toString()).toBe('small')
    expect(() => ico([{ size: 512, png }])).toThrow('512')
    expect(() => icns([{ size: 16, png }])).toThrow('32')
  })
})
