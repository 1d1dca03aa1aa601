import type { AppError } from '@shared/app-error'
import type { DepositDraft } from '@shared/domain/deposit-draft'
import { fail, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { draftIdOf, draftOf } from '../../../tests/fakes/draft-fixture'
import { createDraftKeeper } from './draft-keeper'

const diskFull: AppError = { kind: 'disk-full' }

/** A main that answers when the test says. */
function slowMain() {
  const sent: string[] = []
  const answers: ((reply: Result<undefined, AppError>) => void)[] = []
  const problems: (AppError | null)[] = []
  const saveDraft = (draft: DepositDraft) => {
    sent.push(draft.orderId)
    return new Promise<Result<undefined, AppError>>((resolve) => answers.push(resolve))
  }
  return {
    keeper: createDraftKeeper({ saveDraft }, (problem) => problems.push(problem)),
    sent,
    problems,
    answer: async (reply: Result<undefined, AppError> = ok()) => {
      answers.shift()?.(reply)
      for (let turn = 0; turn < 6; turn += 1) await Promise.resolve()
    },
  }
}

const draft = (orderId: string, number = 1) => draftOf({ id: draftIdOf(number), orderId })

describe('the keeper of drafts', () => {
  it('sends the first change at once, and then only the latest of those that came meanwhile', async () => {
    const { keeper, sent, answer } = slowMain()
    for (const orderId of ['a', 'b', 'c']) keeper.keep(draft(orderId))
    expect(sent).toEqual(['a'])
    await answer()
    expect(sent).toEqual(['a', 'c'])
    await answer()
    await answer()
    expect(sent).toEqual(['a', 'c'])
  })

  it('says what could not be kept, and tries it again with the next change or when asked', async () => {
    const { keeper, sent, problems, answer } = slowMain()
    keeper.keep(draft('a'))
    await answer(fail(diskFull))
    expect(problems).toEqual([diskFull])
    const settled = keeper.settled()
    await answer(fail(diskFull))
    expect(await settled).toEqual(fail(diskFull))
    keeper.keep(draft('other', 2))
    await answer()
    await answer()
    expect(sent).toEqual(['a', 'a', 'a', 'other'])
    expect(problems.at(-1)).toBeNull()
  })

  it('lets one that fails keep no other from its turn, and tries it once more after that', async () => {
    const { keeper, sent, problems, answer } = slowMain()
    keeper.keep(draft('takes what 2 has'))
    keeper.keep(draft('gives it up', 2))
    await answer(fail({ kind: 'order-id-used', orderId: 'x' }))
    await answer()
    await answer()
    expect(sent).toEqual(['takes what 2 has', 'gives it up', 'takes what 2 has'])
    expect(problems).toEqual([null])
  })

  it.each([fail<AppError>({ kind: 'draft-not-found' }), fail(diskFull)])(
    'never sends again what was removed while it was on its way (%j)',
    async (reply) => {
      const { keeper, sent, problems, answer } = slowMain()
      keeper.keep(draft('a'))
      keeper.forget([draftIdOf(1)])
      await answer(reply)
      expect(await keeper.settled()).toEqual(ok())
      expect(sent).toEqual(['a'])
      expect(problems.at(-1)).toBeNull()
    },
  )

  it('sends all that waits when the window goes, but not twice what is on its way', () => {
    const { keeper, sent } = slowMain()
    keeper.keep(draft('on its way'))
    keeper.keep(draft('waits', 2))
    keeper.sendAll()
    expect(sent).toEqual(['on its way', 'waits'])
  })
})
