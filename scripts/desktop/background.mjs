import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { SetUpError } from '../say.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const endTimeoutMs = 3000

/**
 * Starts a service of the desktop. It gets a process group of its own, so that Ctrl+C reaches the app first, and the
 * services end after it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, stdio: import('node:child_process').StdioOptions }} options
 */
export function startInBackground(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true })
  // The error is told by whoever waits for its first line.
  child.on('error', () => {})
  return child
}

/**
 * The first line that a service writes to a stream, which is how these services say that they are ready.
 * @param {string} name
 * @param {ChildProcess} child
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>}
 */
export function firstLineOf(name, child, stream) {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
      text += part
      const lineEnd = text.indexOf('\n')
      if (lineEnd >= 0) resolve(text.slice(0, lineEnd))
    })
    child.once('error', (error) => reject(new SetUpError(`${name} cannot start: ${error.message}`)))
    child.once('exit', () => reject(new SetUpError(`${name} ended before it was ready`)))
  })
}

/**
 * Ends a service and waits until it is gone.
 * @param {ChildProcess} child
 */
export async function end(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), endTimeoutMs)
  await gone
  clearTimeout(timer)
}
