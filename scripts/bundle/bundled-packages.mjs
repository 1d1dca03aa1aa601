import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { packageFile, root } from '../paths.mjs'
import { packageFolderOf, readNotice } from './package-notice.mjs'

/** The licence notices, as the page asks for them. */
const noticesName = 'notices.json'

/** What of which package is in the bundles, for docs/dependencies.md; not in the packages. */
const bundledFile = path.join(root, 'out', 'bundled.json')

/** In every package of the app, though in no bundle. */
const besideBundles = [packageFile('keytar', ''), packageFile('electron', '')]

/**
 * Plugins, one for each of the builds, that note which packages went in. The last one writes what they found: the notices
 * as a file of the page, and the sizes beside the bundles.
 */
export function noteBundledPackages() {
  /** @type {Map<string, number>} */
  const bytesOf = new Map()
  const add = (/** @type {string} */ moduleId, /** @type {number} */ bytes) => {
    const folder = packageFolderOf(moduleId)
    if (folder !== null) bytesOf.set(folder, (bytesOf.get(folder) ?? 0) + bytes)
  }

  /** @param {{ isLast: boolean }} place @returns {import('vite').Plugin} */
  const plugin = ({ isLast }) => ({
    name: 'skinventory:note-bundled-packages',
    apply: 'build',
    async generateBundle(_options, bundle) {
      // Styles and fonts are modules of the graph, but of no chunk.
      for (const moduleId of this.getModuleIds()) add(moduleId, 0)
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') {
          for (const [moduleId, { renderedLength }] of Object.entries(part.modules)) {
            add(moduleId, renderedLength)
          }
        } else {
          const [from] = part.originalFileNames
          if (from !== undefined) add(path.resolve(root, 'renderer', from), part.source.length)
        }
      }
      if (!isLast) return
      const notices = await noticesOf([...bytesOf.keys(), ...besideBundles])
      this.emitFile({ type: 'asset', fileName: noticesName, source: JSON.stringify(notices) })
      await mkdir(path.dirname(bundledFile), { recursive: true })
      await writeFile(bundledFile, `${JSON.stringify(await sizesOf(bytesOf), null, 2)}\n`)
    },
  })
  return { first: () => plugin({ isLast: false }), last: () => plugin({ isLast: true }) }
}

/** @param {readonly string[]} folders */
async function noticesOf(folders) {
  const all = await Promise.all(folders.map(readNotice))
  return all.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.version < b.version ? -1 : 1))
}

/** @param {ReadonlyMap<string, number>} bytesOf */
async function sizesOf(bytesOf) {
  const sizes = await Promise.all(
    [...bytesOf].map(async ([folder, bytes]) => ({ ...(await readNotice(folder)), bytes })),
  )
  return sizes
    .map(({ name, version, bytes }) => ({ name, version, bytes }))
    .sort((a, b) => b.bytes - a.bytes)
}
