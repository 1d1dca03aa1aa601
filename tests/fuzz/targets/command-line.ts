import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { readHandedFiles } from '../../../electron/main/handed-files'
import { readStartOptions } from '../../../electron/main/start-options'
import { answerPage } from '../../../electron/main/window/answer-page'
import { answerPicture } from '../../../electron/main/window/answer-picture'
import { withAbsoluteFiles } from '../../../scripts/start-arguments.mjs'
import { mutateValue } from '../engine/mutate-value'
import { demand, type FuzzTarget } from '../engine/target'
import { bytesOf, textOf } from '../seeds'

/** The words of the command line, a line each. */
export const commandLineTarget: FuzzTarget = {
  name: 'command-line',
  seeds: bytesOf(
    'electron\n.\n--screenshot\nout.png',
    'electron\n--inspect\n.\nfile.json\n--screenshot=x.png',
    'skinventory\n--\n-odd.json\n./a.csv',
  ),
  words: ['\n', '--screenshot', '--screenshot=', '--', './', '\n.\n', '-r'],
  feed(input) {
    const words = textOf(input).split('\n').slice(0, 2000)
    const options = [null, path.resolve('.')].map((appPath) =>
      readStartOptions(words, {
        resolve: (file) => path.resolve(file),
        kindOf: (file) => (['file', 'folder', 'nothing'] as const)[file.length % 3] ?? 'nothing',
        appPath,
      }),
    )
    for (const { screenshot, files, hash } of options) {
      demand(hash === '' || hash === '#try-sandbox', 'the page is told what stands in no list')
      demand(
        files.every((file) => path.isAbsolute(file)),
        'a path that is not absolute',
      )
      const isSwitch =
        screenshot?.startsWith('-') === true && !words.includes(`--screenshot=${screenshot}`)
      demand(!isSwitch, 'a switch taken for a file')
    }
    const absolute = withAbsoluteFiles(words, {
      resolve: (file) => path.resolve(file),
      exists: () => false,
    })
    demand(absolute.length === words.length, 'words were lost')
    const [first] = options
    return `${first?.screenshot !== null} ${Math.min(first?.files.length ?? 0, 3)}`
  },
}

/** What a second start of the app, or who says to be one, hands over. */
export const handedFilesTarget: FuzzTarget = {
  name: 'handed-files',
  seeds: [{ files: ['/a.json', '/b'] }, { files: [] }, null].map((value) => serialize(value)),
  mutate: (input, random) => serialized(mutateValue(deserialized(input), random, 'clone')) ?? input,
  feed(input) {
    const handed = deserialized(input)
    const files = readHandedFiles(handed)
    demand(files === null || files.every((file) => path.isAbsolute(file)), 'no absolute path')
    return `${files === null} ${Math.min(files?.length ?? 0, 3)}`
  },
}

const pageFiles = new Map([
  ['/index.html', Buffer.from('<style nonce="__CSP_NONCE__"></style>')],
  ['/assets/index.js', Buffer.from('1')],
])

/** Addresses that the page asks its own scheme for. */
export const pageAddressTarget: FuzzTarget = {
  name: 'page-addresses',
  seeds: bytesOf(
    '/',
    '/index.html',
    '/assets/index.js',
    '/sandbox-crate',
    '/6TMcQ7eX6E0EZl2byXi7vaVKyDk_zQLX05x6eLCFM9ne',
  ),
  words: ['/../', '%2e%2e%2f', '//', '\\', '/index.html', '?', '#', '/assets/'],
  async feed(input) {
    const address = textOf(input)
    const asked: string[] = []
    const page = answerPage(address, pageFiles, () => 'nonce')
    const isFile = address === '/' || pageFiles.has(address)
    demand((page.status === 200) === isFile, 'another file than those of the page is served')
    const picture = await answerPicture(address, async (icon) => {
      asked.push(icon)
      return null
    })
    demand(picture.status === 404, 'a picture out of nothing')
    return `${page.status}`
  },
}

/** Undefined: no value that could cross from process to process. */
export function deserialized(input: Uint8Array): unknown {
  try {
    return deserialize(input) as unknown
  } catch {
    return undefined
  }
}

export function serialized(value: unknown): Uint8Array | null {
  try {
    return serialize(value)
  } catch {
    return null
  }
}
