import type { AppError } from '@shared/app-error'
import { expect, test } from 'vitest'
import { scrubFailure } from './scrub-failure'

test('what a server repeats of a secret or a token is masked, wherever it stands', () => {
  const echoed: AppError = {
    kind: 'http-error',
    status: 500,
    excerpt: 'X-CLIENT-SECRET: s3cret-value, token=AbCd_123, again s3cret-value',
  }
  expect(scrubFailure(echoed, ['s3cret-value', 'AbCd_123'])).toEqual({
    kind: 'http-error',
    status: 500,
    excerpt: 'X-CLIENT-SECRET: •••, token=•••, again •••',
  })
  expect(
    scrubFailure(
      {
        kind: 'api-error',
        error: { name: null, code: 's3cret-value', message: 'bad s3cret-value' },
      },
      ['s3cret-value'],
    ),
  ).toEqual({ kind: 'api-error', error: { name: null, code: '•••', message: 'bad •••' } })
})

test('nor is a part of it shown where an excerpt ends, nor its form in an address', () => {
  const excerptOf = (excerpt: string) =>
    scrubFailure({ kind: 'http-error', status: 500, excerpt }, ['s3cret value'])
  expect(excerptOf('you sent s3cret va')).toMatchObject({ excerpt: 'you sent •••' })
  expect(excerptOf('you sent s3c')).toMatchObject({ excerpt: 'you sent s3c' })
  const redirected: AppError = {
    kind: 'redirected',
    status: 302,
    location: 'https://elsewhere.example/?s=s3cret%20value&t=1',
  }
  expect(scrubFailure(redirected, ['s3cret value'])).toMatchObject({
    location: 'https://elsewhere.example/?s=•••&t=1',
  })
})

test('what is ours stays, and short texts do not mask ordinary words', () => {
  const ours: AppError = {
    kind: 'request-invalid',
    problems: [{ field: 'steamId', problem: 'required' }],
  }
  expect(scrubFailure(ours, ['', 'request-invalid', 'required'])).toEqual(ours)
  const theirs: AppError = {
    kind: 'api-error',
    error: { name: 'invalid_signature', code: '-3', message: 'invalid_signature' },
  }
  expect(scrubFailure(theirs, ['', 'sign', 'invalid'])).toEqual(theirs)
})
