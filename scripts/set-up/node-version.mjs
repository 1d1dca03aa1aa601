/** The oldest Node that everything here runs on: major and minor. */
const oldest = /** @type {const} */ ([20, 19])

/**
 * What is wrong with a Node version, or null.
 * @param {string} version such as 20.19.1
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null
  return `Node ${oldest.join('.')} or newer is needed; this is ${version}.`
}
