import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * @typedef {object} PackageNotice
 * @property {string} name
 * @property {string} version
 * @property {string} licence as SPDX writes it
 * @property {string} text the licence and notices as the package brings them; empty: it brings none
 */

const noticeFile = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/iu

/**
 * What a package wants said where it is used. Throws where it names no licence at all: such a one is not bundled.
 * @param {string} folder
 * @returns {Promise<PackageNotice>}
 */
export async function readNotice(folder) {
  const { name, version, license } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  )
  if (typeof license !== 'string' || license === '') throw new Error(`${name} names no licence`)
  const files = (await readdir(folder)).filter((file) => noticeFile.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
  const text = texts.map((part) => part.replaceAll('\r\n', '\n').trim()).join('\n\n')
  return { name, version, licence: license, text }
}

/**
 * The folder of the package that a module belongs to; null for our own modules and those that a tool made up.
 * @param {string} moduleId as Rollup names it
 */
export function packageFolderOf(moduleId) {
  const file = moduleId.replace(/^\0/u, '').replace(/\?.*$/u, '').split('\\').join('/')
  const found =
    /^(?<before>\/.*|[A-Za-z]:\/.*)?\/node_modules\/(?<name>@[^/]+\/[^/]+|[^@/][^/]*)\//u.exec(file)
  const { before, name } = found?.groups ?? {}
  return before === undefined || name === undefined ? null : `${before}/node_modules/${name}`
}
