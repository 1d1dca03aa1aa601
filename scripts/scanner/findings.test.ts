import { expect, test } from 'vitest'
import { accepted, problemsIn, readFindings, sung } from './findings.mjs'

const all = [
  ...sung.map((id) => ({ id, file: 'canary.js', sample: '' })),
  ...accepted.map(({ id, file, sample }) => ({ id, file, sample: `x ${sample} y` })),
]

test('what the canary sings and what is accepted is all that there may be', () => {
  expect(problemsIn(all)).toEqual([])
})

test('a scanner that does not hear its canary is told of', () => {
  expect(problemsIn(all.slice(1))).toEqual([expect.stringContaining('the scanner is blind')])
})

test('a new finding is told of, and so is an accepted one that is gone', () => {
  const found = { id: 'SANDBOX_JS_CHECK', file: 'main/index.js', sample: 'sandbox: false' }
  expect(problemsIn([...all, found])).toEqual(['SANDBOX_JS_CHECK in main/index.js: sandbox: false'])
  expect(problemsIn(all.slice(0, -1))).toEqual([expect.stringContaining('was not found')])
  // Accepted in one place is not accepted in another.
  const elsewhere = {
    id: 'OPEN_EXTERNAL_JS_CHECK',
    file: 'renderer/index.js',
    sample: 'openInBrowser',
  }
  expect(problemsIn([...all, elsewhere])).toHaveLength(1)
})

test('its CSV is read with quotes and commas', () => {
  const text =
    'issue, severity, confidence, filename, location\nA,"HIGH","FIRM","main/a.js","1:2","f(""x"", y)","Words, more",https://x\n'
  expect(readFindings(text)).toEqual([{ id: 'A', file: 'main/a.js', sample: 'f("x", y)' }])
})
