/** One line on what is being done, apart from the output of the tools themselves. */
export function say(/** @type {string} */ text) {
  process.stdout.write(`skinventory: ${text}\n`)
}

/** Something a person has to put right; shown without a stack. */
export class SetUpError extends Error {}

/**
 * Runs a script's main function, and turns what it expects to go wrong into one clear message.
 * @param {() => Promise<number>} main answers the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    process.stderr.write(`skinventory: ${error.message}\n`)
    process.exitCode = 1
  }
}
