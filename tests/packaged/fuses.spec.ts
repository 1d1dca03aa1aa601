import { cp, link, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { readFuses, wantedFuses } from '../../scripts/package/fuses.mjs'
import { electronBinary, electronSwitches } from '../e2e/app/running-app'
import { expect, test } from '../e2e/fixtures'
import { heard, inspectableProgram, shippedFolder, shippedProgram, start } from './shipped-app'

/** Both of these say so when the page is there. */
const pageIsThere = ['--remote-debugging-port=0']
const devTools = /DevTools listening/u

test('the fuses of the shipped program stand as they should', async () => {
  expect(await readFuses(shippedProgram)).toEqual(wantedFuses)
})

test('the program that the end-to-end tests drive differs in one fuse, and its files in nothing', async () => {
  expect(await readFuses(inspectableProgram)).toEqual({
    ...wantedFuses,
    EnableNodeCliInspectArguments: true,
  })
  const from = await readdir(shippedFolder, { recursive: true })
  const copy = path.dirname(inspectableProgram)
  expect((await readdir(copy, { recursive: true })).toSorted()).toEqual(from.toSorted())
  const [shipped, driven] = await Promise.all([
    readFile(shippedProgram),
    readFile(inspectableProgram),
  ])
  expect(driven.length).toBe(shipped.length)
  let different = 0
  for (let at = 0; at < shipped.length; at++) if (shipped[at] !== driven[at]) different += 1
  expect(different).toBe(1)
})

test('the program does not run as Node', async ({ dataFolder }) => {
  const file = path.join(dataFolder, 'ran')
  const script = `require('fs').writeFileSync(${JSON.stringify(file)}, '')`
  const env = { ELECTRON_RUN_AS_NODE: '1' }
  const control = start(electronBinary(), ['-e', script], env)
  await expect.poll(() => exists(file)).toBe(true)
  await control.end()

  const other = path.join(dataFolder, 'ran-too')
  const app = start(
    shippedProgram,
    [...electronSwitches(dataFolder), ...pageIsThere, '-e', script.replace(file, other)],
    env,
  )
  expect(await heard(app, devTools), app.said()).not.toBeNull()
  expect(await exists(other)).toBe(false)
  await app.end()
})

test('NODE_OPTIONS loads nothing into it', async ({ dataFolder }) => {
  const module = path.join(dataFolder, 'module.mjs')
  await writeFile(module, `process.stderr.write('module loaded\\n')\n`)
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(module).href} --require=${module}` }
  const app = start(shippedProgram, [...electronSwitches(dataFolder), ...pageIsThere], env)
  expect(await heard(app, devTools), app.said()).not.toBeNull()
  expect(app.said()).not.toContain('module loaded')
  await app.end()
})

test('no switch and no signal opens an inspector of its main process', async ({ dataFolder }) => {
  const words = /Debugger listening on/u
  const control = start(inspectableProgram, [
    ...electronSwitches(path.join(dataFolder, 'control')),
    '--inspect=0',
  ])
  expect(await heard(control, words)).not.toBeNull()
  await control.end()

  const app = start(shippedProgram, [
    ...electronSwitches(path.join(dataFolder, 'shipped')),
    ...pageIsThere,
    '--inspect=0',
    '--inspect-brk=0',
  ])
  expect(await heard(app, devTools), app.said()).not.toBeNull()
  app.child.kill('SIGUSR1')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(app.said()).not.toMatch(words)
  await app.end()
})

test('it runs what is in the archive, whatever lies beside it', async ({ dataFolder }) => {
  const folder = path.join(dataFolder, 'copy')
  await mirror(shippedFolder, folder)
  const planted = path.join(folder, 'resources/app')
  await mkdir(planted)
  await writeFile(path.join(planted, 'package.json'), '{"name":"planted","main":"main.js"}')
  await writeFile(path.join(planted, 'main.js'), `process.stderr.write('planted app\\n')\n`)
  const app = start(path.join(folder, path.basename(shippedProgram)), [
    ...electronSwitches(path.join(dataFolder, 'data')),
    ...pageIsThere,
  ])
  expect(await heard(app, devTools), app.said()).not.toBeNull()
  expect(app.said()).not.toContain('planted app')
  await app.end()
})

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

/** The same files under other names, which takes no room. */
async function mirror(from: string, to: string): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await mirror(source, target)
    else await link(source, target).catch(() => cp(source, target))
  }
}
