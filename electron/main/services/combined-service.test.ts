import { ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { createAnsweringReader } from '../../../tests/fakes/ports/answering-reader'
import { settle } from '../../../tests/fakes/ports/manual-clock'
import { createCombinedService } from './combined-service'

function setUp() {
  const reader = createAnsweringReader<string>()
  const setAside: string[] = []
  const service = createCombinedService<string>({
    reader,
    snapshots: {
      findAnswer: async (id) =>
        id === 'gone'
          ? { ok: false, error: { kind: 'snapshot-not-found' } }
          : ok({ path: id, bytes: 1, sha256: null }),
    },
    library: {
      setDamagedAside: async (id) => {
        setAside.push(id)
      },
    },
    openColumnsPort: (openingId) => (openingId === 'no-page' ? null : `port of ${openingId}`),
  })
  return { reader, service, setAside }
}

describe('opening several snapshots as one', () => {
  it('hands all of them to the reader in their order, the absent ones too, a few first', async () => {
    const { reader, service } = setUp()
    const ids = ['gone', ...Array.from({ length: 300 }, (_, index) => `s${index}`)]
    expect(await service.openCombined(ids, 'o1')).toEqual(ok())
    await settle()
    expect(new Set(reader.combined.map(({ port }) => port))).toEqual(new Set(['port of o1']))
    const handed = reader.combined.flatMap(({ portion }) => portion)
    expect(handed.map((answer) => (answer.ok ? answer.value.path : answer.error.kind))).toEqual([
      'snapshot-not-found',
      ...ids.slice(1),
    ])
    expect(reader.combined.map(({ portion }) => portion.length)).toEqual([8, 128, 128, 37])
  })

  it('sets aside those whose bytes are at fault, and no others', async () => {
    const { reader, service, setAside } = setUp()
    reader.failedAnswers = ok([
      { index: 0, failure: { kind: 'snapshot-damaged', detail: 'x' } },
      { index: 1, failure: { kind: 'storage-failed', detail: 'EIO' } },
      { index: 3, failure: { kind: 'reply-truncated', bytes: 7 } },
    ])
    await service.openCombined(['a', 'b', 'c', 'd'], 'o1')
    await settle()
    expect(setAside).toEqual(['a', 'd'])
  })

  it('reads nothing for a page that is gone', async () => {
    const { reader, service } = setUp()
    await service.openCombined(['a'], 'no-page')
    await settle()
    expect(reader.combined).toEqual([])
  })
})
