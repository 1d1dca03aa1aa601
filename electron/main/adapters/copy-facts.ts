import { app } from 'electron'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CopyFacts } from '../ports/update-source'
import { isInAppImage } from './app-image'
import { homepageIn, readUpdateSource } from './update-source-text'

/** What is known of this copy of the app: from its own files and from how it was started. */
export async function readCopyFacts(): Promise<CopyFacts> {
  // electron-builder writes the one; the other is for an app that is not packaged.
  const source = app.isPackaged
    ? path.join(process.resourcesPath, 'app-update.yml')
    : path.join(app.getAppPath(), 'dev-app-update.yml')
  const read = (file: string) => readFile(file, 'utf8').catch(() => '')
  const [sourceText, packageText] = await Promise.all([
    read(source),
    read(path.join(app.getAppPath(), 'package.json')),
  ])
  return {
    version: app.getVersion(),
    platform: process.platform,
    source: readUpdateSource(sourceText),
    isPortable: process.env['PORTABLE_EXECUTABLE_FILE'] !== undefined,
    isAppImage: isInAppImage(process.env, process.execPath),
    homepage: homepageIn(packageText),
  }
}
