import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { startSession } from './session.mjs'

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program in a session of its own, passes signals on to it, and ends the session after it.
 * @param {Parameters<typeof startSession>[0]} parts
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} extra variables beside those of the session
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export async function runInSession(parts, command, args, extra = {}) {
  // Held from the first moment on: a signal while the session starts must not leave parts of it behind.
  let stop = /** @type {NodeJS.Signals | null} */ (null)
  let child = /** @type {import('node:child_process').ChildProcess | null} */ (null)
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    stop = signal
    child?.kill(signal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  const session = await startSession(parts)
  try {
    if (stop !== null) return 128 + constants.signals[stop]
    child = spawn(command, args, { env: { ...session.env, ...extra }, stdio: 'inherit' })
    return await ended(child)
  } finally {
    await session.close()
    for (const signal of signals) process.off(signal, onSignal)
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']),
    )
  })
}
