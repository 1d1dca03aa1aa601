import { expect, it } from 'vitest'
import { createI18n } from '../i18n/create-i18n'
import { progressWords } from './progress-words'

const t = createI18n().getFixedT('en', 'inventory')

it.each([
  [{ kind: 'keychain' }, 'Reading the client secret'],
  [{ kind: 'pacing', milliseconds: 1200 }, 'Waiting 2 s to stay within the quota'],
  [{ kind: 'sending', attempt: 1 }, 'Waiting for SkinsBack'],
  [{ kind: 'sending', attempt: 2 }, 'Waiting for SkinsBack, attempt 2'],
  [{ kind: 'receiving', bytes: 2048 }, 'Receiving, 2 kB'],
  [
    { kind: 'retrying', attempt: 2, milliseconds: 900 },
    'The connection failed. Trying again in 1 s',
  ],
  [{ kind: 'reading' }, 'Reading the items'],
] as const)('%j in words', (stage, words) => {
  expect(progressWords(stage, t, 'en')).toBe(words)
})
