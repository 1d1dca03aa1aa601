import type { AppError } from '@shared/app-error'
import { fail, ok, type Result } from '@shared/result'
import type { NewVersion, UpdatesView } from '@shared/updates'
import { describe, expect, test, vi } from 'vitest'
import { createManualClock, settle } from '../../../tests/fakes/ports/manual-clock'
import type { UpdateSettings } from '../ports/update-settings'
import type { CopyFacts } from '../ports/update-source'
import type { Updater } from '../ports/updater'
import { downloadTimes } from './update-download'
import { timeBetweenChecks, type Work } from './update-rules'
import { createUpdateService, updateTimes } from './update-service'

const update: NewVersion = { version: '1.3.0', notes: 'Faster', size: 100 }
const facts: CopyFacts = {
  version: '1.2.3',
  platform: 'linux',
  source: { kind: 'github', owner: 'someone', repository: 'skinventory' },
  isPortable: false,
  isAppImage: true,
  homepage: null,
}

interface WorldOptions {
  readonly facts?: Partial<CopyFacts>
  readonly settings?: Partial<UpdateSettings>
  readonly updater?: Partial<Updater>
}

function world(options: WorldOptions = {}) {
  const clock = createManualClock()
  const asked: string[] = []
  const told: UpdatesView[] = []
  const opened: string[] = []
  let work: Work = { batchRuns: false, draftUnsaved: false }
  let settings: UpdateSettings = { automatic: false, checkedAt: null, ...options.settings }
  let isWritable = true
  const updater: Updater = {
    check: async () => ok(update),
    download: async () => ok(),
    // An app that ends answers nobody.
    install: () => new Promise(() => undefined),
    ...options.updater,
  }
  const service = createUpdateService({
    readFacts: async () => ({ ...facts, ...options.facts }),
    makeUpdater: () => ({
      check: (signal) => {
        asked.push('check')
        return updater.check(signal)
      },
      download: (signal, tell) => {
        asked.push('download')
        return updater.download(signal, tell)
      },
      install: (restart) => {
        asked.push(restart ? 'restart' : 'install')
        return updater.install(restart)
      },
    }),
    settings: {
      read: () => settings,
      write: (next) => {
        if (!isWritable) return fail({ kind: 'disk-read-only' })
        settings = next
        return ok()
      },
    },
    work: async () => work,
    desktop: { openInBrowser: async (address) => void opened.push(address) },
    clock,
    tell: (view) => void told.push(view),
  })
  const { api } = service
  return {
    ...service,
    clock,
    asked,
    opened,
    told: () => told.map(({ state }) => state.kind),
    settings: () => settings,
    nowWork: (change: Partial<Work>) => {
      work = { ...work, ...change }
    },
    makeReadOnly: () => {
      isWritable = false
    },
    steer: (step: Parameters<typeof api.steerUpdate>[0]) => api.steerUpdate(step),
    state: async () => {
      const view = await api.readUpdates()
      if (!view.ok) throw new Error('no view')
      return view.value.state
    },
  }
}

describe('without leave', () => {
  test('nothing is asked, however long the app runs', async () => {
    const { run, close, clock, asked } = world()
    const running = run()
    await clock.advance(3 * timeBetweenChecks)
    expect(asked).toEqual([])
    close()
    await running
  })

  test('a click asks once, and does not agree to anything', async () => {
    const { steer, asked, settings, state } = world()
    expect(await steer('check')).toEqual(ok())
    expect(asked).toEqual(['check'])
    expect(settings().automatic).toBe(false)
    expect(await state()).toEqual({ kind: 'available', update, problem: null })
  })
})

describe('with leave', () => {
  test('it is asked a moment after the start, and then once a day', async () => {
    const { run, close, clock, asked, api } = world()
    await api.agreeToUpdateChecks(true)
    const running = run()
    await clock.advance(updateTimes.beforeFirstCheck - 1)
    expect(asked).toEqual([])
    await clock.advance(1)
    expect(asked).toEqual(['check'])
    await clock.advance(2 * timeBetweenChecks + updateTimes.look * 2)
    expect(asked).toEqual(['check', 'check', 'check'])
    close()
    await running
  })

  test('not again after a restart on the same day, nor often where the settings cannot be written', async () => {
    const yesterday = createManualClock().now() - timeBetweenChecks / 2
    const soon = world({ settings: { automatic: true, checkedAt: yesterday } })
    void soon.run()
    await soon.clock.advance(timeBetweenChecks / 4)
    expect(soon.asked).toEqual([])

    const full = world({ settings: { automatic: true } })
    full.makeReadOnly()
    void full.run()
    await full.clock.advance(timeBetweenChecks / 2)
    expect(full.asked).toEqual(['check'])
  })

  test('a batch is let end first', async () => {
    const { run, clock, asked, nowWork } = world({ settings: { automatic: true } })
    nowWork({ batchRuns: true })
    void run()
    await clock.advance(timeBetweenChecks)
    expect(asked).toEqual([])
    nowWork({ batchRuns: false })
    await clock.advance(updateTimes.look)
    expect(asked).toEqual(['check'])
  })

  test('it is never downloaded without a click', async () => {
    const { run, clock, asked } = world({ settings: { automatic: true } })
    void run()
    await clock.advance(3 * timeBetweenChecks)
    expect(new Set(asked)).toEqual(new Set(['check']))
  })

  test('leave that could not be kept is no leave', async () => {
    const { api, settings, makeReadOnly } = world()
    makeReadOnly()
    expect(await api.agreeToUpdateChecks(true)).toEqual(fail({ kind: 'disk-read-only' }))
    expect(settings().automatic).toBe(false)
  })
})

describe('a check', () => {
  test.each([
    ['nothing', null],
    ['what runs', { ...update, version: '1.2.3' }],
    ['an older one', { ...update, version: '1.2.2' }],
    ['a beta', { ...update, version: '9.0.0-beta' }],
  ])('that finds %s says that there is nothing newer', async (_what, found) => {
    const { steer, state } = world({ updater: { check: async () => ok(found) } })
    await steer('check')
    expect(await state()).toMatchObject({ kind: 'up-to-date' })
  })

  test('that nobody answers ends after its limit, and is given up', async () => {
    let given: AbortSignal | null = null
    const { steer, state, clock } = world({
      updater: {
        check: (signal) => {
          given = signal
          return new Promise(() => undefined)
        },
      },
    })
    const checking = steer('check')
    await clock.advance(updateTimes.checkLimit)
    await checking
    expect(await state()).toEqual({
      kind: 'check-failed',
      problem: { kind: 'timed-out', seconds: 30 },
    })
    expect(given).toMatchObject({ aborted: true })
  })

  test('is made once, however often it is clicked', async () => {
    const { steer, asked, told } = world()
    await Promise.all([steer('check'), steer('check'), steer('check')])
    expect(asked).toEqual(['check'])
    expect(told()).toEqual(['checking', 'available'])
  })
})

test.each(['system-package', 'test-build', 'no-address'] as const)(
  'a copy that is a %s asks nobody, whoever wants it to',
  async (because) => {
    const changes = {
      'system-package': { isAppImage: false },
      'test-build': { version: '1.2.3-test-build' },
      'no-address': { source: null },
    }
    const { run, steer, api, clock, asked } = world({
      facts: changes[because],
      settings: { automatic: true },
    })
    void run()
    await clock.advance(timeBetweenChecks)
    expect(await steer('check')).toEqual(fail({ kind: 'update-not-possible' }))
    expect(asked).toEqual([])
    expect(await api.readUpdates()).toMatchObject({ value: { support: { because } } })
  },
)

test('the page of releases is the one that the package names', async () => {
  const { api, opened } = world({ facts: { isAppImage: false } })
  await api.openReleasesPage()
  expect(opened).toEqual(['https://github.com/someone/skinventory/releases'])
  const without = world({ facts: { source: null } })
  expect(await without.api.openReleasesPage()).toEqual(fail({ kind: 'update-not-possible' }))
  expect(without.opened).toEqual([])
})

/** A download that goes on until the test ends it. */
function slowDownload() {
  let end: (outcome: Result<undefined, AppError>) => void = () => undefined
  let tell: (bytes: number) => void = () => undefined
  const download: Updater['download'] = (signal, progress) => {
    tell = (bytes) => progress({ bytes, total: 100 })
    return new Promise((resolve) => {
      end = resolve
      signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })))
    })
  }
  return {
    download,
    end: (outcome: Result<undefined, AppError>) => end(outcome),
    tell: (bytes: number) => tell(bytes),
  }
}

const held = (because: 'batch-running' | 'draft-unsaved') => ({
  problem: { kind: 'update-held', because },
})

describe('a download', () => {
  test('tells how far it is, and is ready once it is whole', async () => {
    const slow = slowDownload()
    const { steer, state, clock } = world({ updater: { download: slow.download } })
    await steer('check')
    const downloading = steer('download')
    await settle()
    expect(await state()).toEqual({ kind: 'downloading', update, bytes: 0, total: 100 })
    slow.tell(40)
    expect(await state()).toMatchObject({ bytes: 40, total: 100 })
    slow.end(ok())
    await downloading
    expect(await state()).toEqual({ kind: 'ready', update, atQuit: false, problem: null })
    expect(clock.sleepers()).toBe(0)
  })

  test.each([
    ['batch-running', { batchRuns: true }],
    ['draft-unsaved', { draftUnsaved: true }],
  ] as const)('is not begun with %s', async (because, change) => {
    const { steer, state, asked, nowWork } = world()
    await steer('check')
    nowWork(change)
    await steer('download')
    expect(asked).toEqual(['check'])
    expect(await state()).toMatchObject({ kind: 'available', ...held(because) })
  })

  test('ends where a batch begins meanwhile', async () => {
    const slow = slowDownload()
    const { steer, state, clock, nowWork } = world({ updater: { download: slow.download } })
    await steer('check')
    const downloading = steer('download')
    await settle()
    nowWork({ batchRuns: true })
    await clock.advance(downloadTimes.look)
    await downloading
    expect(await state()).toMatchObject({ kind: 'available', ...held('batch-running') })
  })

  test('ends where nothing comes any more, and not before', async () => {
    const slow = slowDownload()
    const { steer, state, clock } = world({ updater: { download: slow.download } })
    await steer('check')
    const downloading = steer('download')
    await clock.advance(downloadTimes.stall / 2)
    slow.tell(40)
    await clock.advance(downloadTimes.stall / 2)
    expect(await state()).toMatchObject({ kind: 'downloading' })
    await clock.advance(downloadTimes.stall)
    await downloading
    expect(await state()).toMatchObject({
      kind: 'available',
      problem: { kind: 'timed-out', seconds: 60 },
    })
  })

  test('is stopped by a click, which is no problem', async () => {
    const slow = slowDownload()
    const { steer, state } = world({ updater: { download: slow.download } })
    await steer('check')
    const downloading = steer('download')
    await settle()
    await steer('stop')
    await downloading
    expect(await state()).toEqual({ kind: 'available', update, problem: null })
  })

  test('that is not what it should be is not ready, and can be tried again', async () => {
    const problem: AppError = { kind: 'update-unverified', problem: 'checksum' }
    const download = vi.fn<Updater['download']>(async () => ok())
    download.mockResolvedValueOnce(fail(problem))
    const { steer, state } = world({ updater: { download } })
    await steer('check')
    await steer('download')
    expect(await state()).toEqual({ kind: 'available', update, problem })
    await steer('restart')
    expect(await state()).toMatchObject({ kind: 'available' })
    await steer('download')
    expect(await state()).toMatchObject({ kind: 'ready' })
  })

  test('needs a check, and none is made while it runs', async () => {
    const slow = slowDownload()
    const { steer, asked } = world({ updater: { download: slow.download } })
    await steer('download')
    expect(asked).toEqual([])
    await steer('check')
    void steer('download')
    await settle()
    await steer('check')
    await steer('download')
    expect(asked).toEqual(['check', 'download'])
  })
})

async function readyWorld(options: WorldOptions = {}) {
  const made = world(options)
  await made.steer('check')
  await made.steer('download')
  return made
}

describe('an update that is ready', () => {
  test('is put in place by a click, once', async () => {
    const { steer, asked, state } = await readyWorld()
    void steer('restart')
    void steer('restart')
    await settle()
    expect(asked).toEqual(['check', 'download', 'restart'])
    expect(await state()).toEqual({ kind: 'installing', update })
  })

  test.each([
    ['batch-running', { batchRuns: true }],
    ['draft-unsaved', { draftUnsaved: true }],
  ] as const)('waits with %s', async (because, change) => {
    const { steer, asked, state, nowWork } = await readyWorld()
    nowWork(change)
    await steer('restart')
    expect(asked).not.toContain('restart')
    expect(await state()).toMatchObject({ kind: 'ready', ...held(because) })
  })

  test('that could not be put in place says so, and stays ready', async () => {
    const { steer, state } = await readyWorld({
      updater: { install: async () => ({ kind: 'update-not-installed' }) },
    })
    await steer('restart')
    expect(await state()).toMatchObject({
      kind: 'ready',
      problem: { kind: 'update-not-installed' },
    })
  })
})

describe('at quitting', () => {
  test('nothing is put in place unasked', async () => {
    const { holdQuit, steer, asked } = await readyWorld()
    const quit = vi.fn()
    expect(holdQuit(quit)).toBe(false)
    await steer('at-quit')
    await steer('not-at-quit')
    expect(holdQuit(quit)).toBe(false)
    expect(asked).toEqual(['check', 'download'])
  })

  test('it is put in place where the person wants it, and the app that then ends is let go', async () => {
    const { holdQuit, steer, asked } = await readyWorld()
    await steer('at-quit')
    const quit = vi.fn()
    expect(holdQuit(quit)).toBe(true)
    await settle()
    expect(asked).toContain('install')
    expect(quit).not.toHaveBeenCalled()
    expect(holdQuit(quit)).toBe(false)
  })

  test.each([
    ['a batch runs', { batchRuns: true }, {}],
    ['a draft is not kept', { draftUnsaved: true }, {}],
    [
      'it does not work',
      {},
      {
        install: async () => ({ kind: 'update-not-installed' }) as const,
      } satisfies Partial<Updater>,
    ],
  ] as const)('the app quits all the same where %s', async (_what, change, updater) => {
    const { holdQuit, steer, asked, nowWork } = await readyWorld({ updater })
    await steer('at-quit')
    nowWork(change)
    const quit = vi.fn()
    expect(holdQuit(quit)).toBe(true)
    await settle()
    expect(quit).toHaveBeenCalledOnce()
    expect(holdQuit(quit)).toBe(false)
    expect(asked.includes('install')).toBe('install' in updater)
  })
})
