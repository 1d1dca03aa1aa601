// Scans our code with electronegativity. It exits 0 whatever it finds, so what it writes is what counts.
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cacheFolder, root } from '../paths.mjs'
import { runNode, runNpm } from '../run.mjs'
import { SetUpError, runScript } from '../say.mjs'
import { buildPlain } from './build-plain.mjs'
import { problemsIn, readFindings } from './findings.mjs'

const own = path.join(root, 'scripts/scanner')
/** Of its code in the packages that it is installed with. */
const entry = 'node_modules/@doyensec/electronegativity/dist/index.js'

await runScript(async () => {
  const scanner = await provideScanner()
  const work = await mkdtemp(path.join(tmpdir(), 'skinventory-scan-'))
  try {
    const code = path.join(work, 'code')
    await buildPlain(code)
    await cp(path.join(root, 'package.json'), path.join(code, 'package.json'))
    await cp(path.join(root, 'renderer/index.html'), path.join(code, 'renderer/index.html'))
    const report = path.join(work, 'findings.csv')
    const { output } = await runNode(
      '--require',
      [
        path.join(own, 'no-network.cjs'),
        path.join(scanner, entry),
        '--input',
        code,
        '--output',
        report,
        '--relative',
      ],
      {
        cwd: work,
        capture: true,
        // It writes the header and the rows of its report at once; one thread keeps them in order.
        env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
      },
    )
    const text = await readFile(report, 'utf8').catch(() => null)
    if (text === null) throw new SetUpError(`the scanner wrote nothing:\n${output}`)
    const problems = problemsIn(readFindings(text))
    for (const problem of problems) process.stdout.write(`${problem}\n`)
    return problems.length === 0 ? 0 : 1
  } finally {
    await rm(work, { recursive: true, force: true })
  }
})

/** Installs it in the user's cache folder, by its own lock file, unless it is there. Answers its folder. */
async function provideScanner() {
  const lock = await readFile(path.join(own, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex').slice(0, 10)
  const cache = cacheFolder()
  const folder = path.join(cache, `scanner-${hash}`)
  if (await isThere(folder)) return folder
  await mkdir(cache, { recursive: true })
  const made = await mkdtemp(path.join(cache, 'unfinished-'))
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await cp(path.join(own, file), path.join(made, file))
    }
    // None of its packages needs a script to run, and none of ours is in there.
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const { code, output } = await runNpm(args, { cwd: made, capture: true })
    if (code !== 0) throw new SetUpError(`the scanner could not be installed:\n${output}`)
    // Another run may have been quicker.
    await rename(made, folder).catch(async (error) => {
      if (!(await isThere(folder))) throw error
    })
  } finally {
    await rm(made, { recursive: true, force: true })
  }
  return folder
}

/** @param {string} place */
async function isThere(place) {
  return stat(place).then(
    () => true,
    () => false,
  )
}
