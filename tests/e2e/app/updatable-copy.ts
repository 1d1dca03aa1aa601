import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { electronBinary, type LaunchOptions } from './running-app'

const root = path.resolve(import.meta.dirname, '../../..')

export interface UpdatableCopy {
  /** Starts the copy, as if it ran out of an AppImage. */
  readonly launch: Required<Pick<LaunchOptions, 'appFolder' | 'env'>>
  /** The file that passes for that AppImage. */
  readonly image: string
}

/**
 * Lays out the built app so that it takes itself for an AppImage whose updates are at an address. That address comes from a file
 * beside the app, and from nowhere else.
 */
export async function layOutUpdatableCopy(
  folder: string,
  { address, version }: { readonly address: string; readonly version: string },
): Promise<UpdatableCopy> {
  const appFolder = path.join(folder, 'app')
  await mkdir(appFolder, { recursive: true })
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as object
  const homepage = 'https://skinventory.example/'
  await writeFile(
    path.join(appFolder, 'package.json'),
    JSON.stringify({ ...manifest, version, homepage }),
  )
  await writeFile(
    path.join(appFolder, 'dev-app-update.yml'),
    `provider: generic\nurl: ${address}\nupdaterCacheDirName: skinventory-updater\n`,
  )
  for (const name of ['out', 'resources', 'node_modules']) {
    await symlink(path.join(root, name), path.join(appFolder, name))
  }
  const image = path.join(folder, 'image', 'skinventory.AppImage')
  await mkdir(path.dirname(image))
  await writeFile(image, 'the version that runs')
  return {
    image,
    launch: {
      appFolder,
      env: {
        APPIMAGE: image,
        APPDIR: path.dirname(electronBinary()),
        XDG_CACHE_HOME: path.join(folder, 'cache'),
      },
    },
  }
}
