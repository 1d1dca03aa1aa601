import type { AppError } from '@shared/app-error'
import { jsonText } from '@shared/json-text'
import { fail, ok, type Result } from '@shared/result'
import { expect, test } from 'vitest'
import { draftIdOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { watchDrafts } from './draft-watch'

const full: Result<undefined, AppError> = fail({ kind: 'disk-full' })

function watched() {
  let answer: Result<undefined, AppError> = ok()
  const watch = watchDrafts({
    readDeposits: async () => ok(jsonText({ drafts: [], setAside: [], settings: {} as never })),
    saveDraft: async () => answer,
    removeDrafts: async () => answer,
  })
  return {
    ...watch,
    next: (given: typeof answer) => {
      answer = given
    },
  }
}

const one = draftOf({ id: draftIdOf(1) })
const other = draftOf({ id: draftIdOf(2) })

test('a draft on its way is not kept yet', async () => {
  const { api, isUnsaved } = watched()
  expect(isUnsaved()).toBe(false)
  const saving = api.saveDraft(one)
  expect(isUnsaved()).toBe(true)
  await saving
  expect(isUnsaved()).toBe(false)
})

test('a draft that could not be written is unsaved until that very draft is', async () => {
  const { api, isUnsaved, next } = watched()
  next(full)
  await api.saveDraft(one)
  next(ok())
  await api.saveDraft(other)
  expect(isUnsaved()).toBe(true)
  await api.saveDraft(one)
  expect(isUnsaved()).toBe(false)
})

test.each([
  ['removed', (api: ReturnType<typeof watched>['api']) => api.removeDrafts([one.id])],
  ['gone with its page', (api: ReturnType<typeof watched>['api']) => api.readDeposits()],
])('nothing is left to keep of one that was %s', async (_how, end) => {
  const { api, isUnsaved, next } = watched()
  next(full)
  await api.saveDraft(one)
  next(ok())
  await end(api)
  expect(isUnsaved()).toBe(false)
})

test('one that was removed meanwhile is not missed', async () => {
  const { api, isUnsaved, next } = watched()
  next(fail({ kind: 'draft-not-found' }))
  await api.saveDraft(one)
  expect(isUnsaved()).toBe(false)
})

test('a bug while it is kept leaves nothing under way', async () => {
  const bug = () => Promise.reject(new Error('bug'))
  const { api, isUnsaved } = watchDrafts({
    readDeposits: bug,
    saveDraft: bug,
    removeDrafts: bug,
  })
  await expect(api.saveDraft(one)).rejects.toThrow('bug')
  expect(isUnsaved()).toBe(false)
})
