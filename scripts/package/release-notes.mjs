/**
 * The part of a changelog that is about a version; null where there is none, or it says nothing.
 * @param {string} changelog in the form of Keep a Changelog
 * @param {string} version such as 1.2.3
 */
export function releaseNotes(changelog, version) {
  const parts = changelog.split(/^## /mu).slice(1)
  const isOf = (/** @type {string} */ part) => {
    const heading = part.slice(0, part.indexOf('\n')).trim()
    return (
      heading === version || heading.startsWith(`[${version}]`) || heading.startsWith(`${version} `)
    )
  }
  const part = parts.find(isOf)
  const text = part?.slice(part.indexOf('\n') + 1).trim() ?? ''
  return text === '' ? null : text
}
