import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { electronBinary, electronSwitches } from '../../e2e/app/running-app'

const teller = path.resolve(import.meta.dirname, '../floors/tell-start.cjs')

const patienceMs = 30_000

export interface TimedStart {
  /** Milliseconds from the start of the process until its window showed the first content of its page. */
  readonly ms: number
  /** What a person could use in the page. */
  readonly buttons: number
  readonly fields: number
}

interface Told {
  readonly shownAt: number
  readonly paintedAt: readonly number[]
  readonly buttons: number
  readonly fields: number
}

/** Starts an app as a person does, with nobody attached to it, and has it tell afterwards when it had painted. */
export async function timeStart(appFolder: string, dataFolder: string): Promise<TimedStart> {
  const begin = performance.timeOrigin + performance.now()
  const child = spawn(
    electronBinary(),
    [...electronSwitches(dataFolder), '-r', teller, appFolder],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  await once(child, 'close')
  clearTimeout(timer)
  const line = /^start: (.*)$/mu.exec(text)?.[1]
  if (line === undefined) throw new Error(`${appFolder} did not tell when it had painted:\n${text}`)
  const { shownAt, paintedAt, buttons, fields } = JSON.parse(line) as Told
  const [painted] = paintedAt
  if (painted === undefined) throw new Error(`${appFolder} painted nothing`)
  return { ms: Math.max(shownAt, painted) - begin, buttons, fields }
}
