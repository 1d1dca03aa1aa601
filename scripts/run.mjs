import { spawn } from 'node:child_process'

/** @typedef {{ code: number, output: string }} Finished code 0 is success; output holds both streams when captured */

/**
 * Runs a program to its end. With `capture` its output is kept instead of shown.
 * A program that cannot be started, or ends by a signal, answers a code that is not 0.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, shell?: boolean, timeout?: number }} options
 * @returns {Promise<Finished>}
 */
export function run(command, args, { capture = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...options,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Runs a JavaScript file with this Node.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export function runNode(file, args, options = {}) {
  return run(process.execPath, [file, ...args], options)
}

/**
 * Runs npm: the one that started this script, or else the one on the path.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export function runNpm(args, options = {}) {
  const started = process.env['npm_execpath']
  if (started?.endsWith('.js')) return runNode(started, args, options)
  // On Windows npm is a .cmd file, which only a shell can start. The arguments here are our own words.
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}
