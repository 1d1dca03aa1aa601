import { describe, expect, it } from 'vitest'
import { createFakeChildren } from '../../../tests/fakes/utility-process/fake-child'
import { createFakeSleep } from '../../../tests/fakes/utility-process/fake-sleep'
import type { KeychainQuestion } from '../../worker/keychain-messages'
import { createKeychain } from './keychain'

function setUp() {
  const { start, children, only } = createFakeChildren<KeychainQuestion>()
  const { clock, pass, sleeping } = createFakeSleep()
  const keychain = createKeychain({ start, clock, limitSeconds: 20, idleSeconds: 30 })
  return { keychain, children, only, pass, sleeping }
}

const idOf = (child: ReturnType<ReturnType<typeof setUp>['only']>, index: number) =>
  child.posted[index]?.message.id

describe('the keychain', () => {
  it('starts its process with the first call, with messages in English', () => {
    const { keychain, children, only } = setUp()
    expect(children).toHaveLength(0)
    void keychain.read('p')
    expect(only().environment).toEqual({ LC_ALL: 'C', LANGUAGE: 'C' })
    expect(only().posted[0]?.message).toMatchObject({ op: 'read', account: 'p' })
  })

  it('gives each caller its own answer', async () => {
    const { keychain, only } = setUp()
    const calls = [keychain.read('a'), keychain.read('b'), keychain.write('c', 's')] as const
    expect(only().posted[2]?.message).toMatchObject({ op: 'write', account: 'c', secret: 's' })
    only().answer({ kind: 'done', id: idOf(only(), 1), secret: 'of b' })
    only().answer({
      kind: 'refused',
      id: idOf(only(), 2),
      message: 'item "s" in a locked collection',
    })
    only().answer({ kind: 'done', id: idOf(only(), 0), secret: null })
    expect(await Promise.all(calls)).toEqual([
      { ok: true, value: null },
      { ok: true, value: 'of b' },
      {
        ok: false,
        error: { kind: 'keychain-locked', detail: 'item "[secret]" in a locked collection' },
      },
    ])
  })

  it('answers nothing for what only has an effect', async () => {
    const { keychain, only } = setUp()
    const calls = [keychain.remove('a'), keychain.probe()] as const
    only().answer({ kind: 'done', id: idOf(only(), 0), secret: null })
    only().answer({ kind: 'done', id: idOf(only(), 1), secret: null })
    expect(await Promise.all(calls)).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ])
  })

  it('is unavailable where keytar does not load', async () => {
    const { keychain, only } = setUp()
    const call = keychain.probe()
    only().answer({ kind: 'not-loaded', id: idOf(only(), 0), message: 'Failed to load' })
    expect(await call).toEqual({
      ok: false,
      error: { kind: 'keychain-unavailable', detail: 'Failed to load' },
    })
  })

  it('gives up a call after the limit, with all that wait in the same process', async () => {
    const { keychain, only, children, pass } = setUp()
    const first = keychain.read('a')
    await pass(15)
    const second = keychain.write('b', 's')
    expect(only().killed()).toBe(false)
    await pass(5)
    const unanswered = { ok: false, error: { kind: 'keychain-unanswered', seconds: 20 } }
    expect(await first).toEqual(unanswered)
    expect(await second).toEqual(unanswered)
    expect(only().killed()).toBe(true)

    const third = keychain.read('a')
    expect(children).toHaveLength(2)
    await pass(6)
    children[1]?.answer({ kind: 'done', id: children[1].posted[0]?.message.id, secret: 'x' })
    expect(await third).toEqual({ ok: true, value: 'x' })
  })

  it('ignores what a process says after it was given up', async () => {
    const { keychain, only, pass } = setUp()
    const call = keychain.read('a')
    await pass(20)
    expect(() => only().answer({ kind: 'done', id: idOf(only(), 0), secret: 'late' })).not.toThrow()
    expect(await call).toMatchObject({ error: { kind: 'keychain-unanswered' } })
  })

  it('answers every call when the process ends by itself, and starts a new one for the next', async () => {
    const { keychain, children } = setUp()
    const calls = [keychain.read('a'), keychain.remove('b')]
    children[0]?.exit(11)
    const failed = {
      ok: false,
      error: { kind: 'keychain-failed', detail: 'the keychain process ended (11)' },
    }
    expect(await Promise.all(calls)).toEqual([failed, failed])
    void keychain.read('a')
    expect(children).toHaveLength(2)
  })

  it('ends the process when nothing was asked for a while, and not before', async () => {
    const { keychain, only, children, pass, sleeping } = setUp()
    const ask = async () => {
      const call = keychain.probe()
      only().answer({ kind: 'done', id: only().posted.at(-1)?.message.id, secret: null })
      await call
    }
    await ask()
    await pass(29)
    await ask()
    await pass(29)
    expect(only().killed()).toBe(false)
    await pass(1)
    expect(only().killed()).toBe(true)
    expect(sleeping()).toBe(0)
    void keychain.read('a')
    expect(children).toHaveLength(2)
  })

  it('is not idle while a call waits', async () => {
    const { keychain, only, pass } = setUp()
    void keychain.read('a')
    void keychain.read('b')
    only().answer({ kind: 'done', id: idOf(only(), 0), secret: null })
    await pass(19)
    expect(only().killed()).toBe(false)
  })

  it('kills at once when the app quits, and answers whoever waits or comes later', async () => {
    const { keychain, only, children } = setUp()
    const waiting = keychain.write('a', 's')
    keychain.close()
    expect(only().killed()).toBe(true)
    expect(await waiting).toMatchObject({ ok: false, error: { kind: 'keychain-failed' } })
    expect(await keychain.read('a')).toMatchObject({
      ok: false,
      error: { kind: 'keychain-failed' },
    })
    expect(children).toHaveLength(1)
  })

  it('has nothing to end when it was never used', () => {
    const { keychain, children } = setUp()
    keychain.close()
    expect(children).toHaveLength(0)
  })
})
