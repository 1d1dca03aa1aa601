import { testBuildWord } from './configuration.mjs'
import { testBuildMark } from './hooks.mjs'
import { standInMark } from '../set-up/stand-in.mjs'
import { wantedFuses } from './fuses.mjs'

/**
 * What is known of packages that are to be published.
 * @typedef {object} ReleaseFacts
 * @property {string} version that package.json names
 * @property {string | null} tag that the release is for, such as v1.2.3; null: for none yet
 * @property {readonly string[]} files names of the packages
 * @property {readonly { name: string, text: string }[]} descriptions what apps that run are told of the release
 * @property {readonly UnpackedFacts[]} folders that packages were made of
 */

/**
 * @typedef {object} UnpackedFacts
 * @property {string} name
 * @property {readonly string[]} entries paths within it
 * @property {Readonly<Record<import('./fuses.mjs').FuseName, boolean>>} fuses
 */

/**
 * Why these packages must not be published; none: they may.
 * @param {ReleaseFacts} facts
 * @returns {readonly string[]}
 */
export function releaseProblems({ version, tag, files, descriptions, folders }) {
  const problems = []
  if (tag !== null && tag !== `v${version}`) {
    problems.push(`the tag is ${tag}, and package.json says ${version}`)
  }
  if (files.length === 0) problems.push('there is no package')
  for (const file of files) {
    if (file.includes(testBuildWord)) problems.push(`${file} is a test build`)
    else if (!file.includes(`-${version}-`)) problems.push(`${file} is not of version ${version}`)
  }
  if (tag !== null && descriptions.length === 0) {
    problems.push('there is no latest*.yml, so that no app that runs would learn of the release')
  }
  for (const { name, text } of descriptions) {
    if (!text.split('\n').includes(`version: ${version}`)) {
      problems.push(`${name} is not of version ${version}`)
    }
  }
  if (folders.length === 0) problems.push('there is no folder to look into')
  for (const { name, entries, fuses } of folders) {
    const marks = entries.filter((entry) => /[^/\\]+$/u.test(entry) && isMark(entry))
    for (const mark of marks) problems.push(`${name} is a test build: it holds ${mark}`)
    for (const [fuse, wanted] of Object.entries(wantedFuses)) {
      if (fuses[/** @type {import('./fuses.mjs').FuseName} */ (fuse)] !== wanted) {
        problems.push(`${name}: the fuse ${fuse} is ${wanted ? 'off' : 'on'}`)
      }
    }
  }
  return problems
}

/** @param {string} entry */
function isMark(entry) {
  const name = entry.split(/[/\\]/u).at(-1)
  return name === testBuildMark || name === standInMark
}
