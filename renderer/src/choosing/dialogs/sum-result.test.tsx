import { choosingRules } from '@shared/domain/choose-items'
import { noLocks } from '@shared/domain/deposit-draft'
import { zero } from '@shared/domain/decimal'
import { emptyColumns } from '@shared/domain/item-columns-chunk'
import { sumAims, type ReachedSum } from '@shared/domain/reach-sum'
import { expect, it } from 'vitest'
import { renderWithApp } from '../../test/render-with-app'
import { snapshotOf } from '../../test/snapshot-fixture'
import type { ChoosingGround } from './choosing-ground'
import { SumResult } from './sum-result'
import type { SumTask } from './sum-task'

const columns = emptyColumns
const ground: ChoosingGround = {
  inventory: { snapshot: snapshotOf({}, { id: 'one' }), columns, end: null, isOffline: false },
  rules: choosingRules(columns, noLocks),
  names: { price: 'USD', priceLocal: 'RUB', multipliedPriceLocal: 'RUB × 2' },
  items: [],
  chosen: new Uint8Array(0),
  room: 10,
  isStopped: false,
}
const [chosen, rows] = [Uint32Array.of(0), new Uint32Array(0)]

// Such a search itself takes a second: what it comes to is tested with `reachSum`.
it.each(sumAims)('owns up to a sum that may not be the best: %s', (aim) => {
  const wish = { amounts: [], target: { units: 5n, scale: 0 }, aim }
  const task: SumTask = { kind: 'search', wish, price: 'multipliedPriceLocal', rows }
  const words = (certainty: ReachedSum['certainty']) => {
    const sum = { units: 49n, scale: 1 }
    const difference = { units: -1n, scale: 1 }
    const reached: ReachedSum = { chosen, sum, difference, outcome: 'found', certainty }
    const { container, unmount } = renderWithApp(
      <SumResult
        ground={ground}
        form={{ target: '5', kind: 'multipliedPriceLocal', aim, scope: 'all', countsDraft: true }}
        task={task}
        found={{ search: task, reached, rows }}
        draft={{ count: 0, sum: zero, lacking: 0 }}
        lacking={0}
        inDraft={0}
      />,
    )
    const text = container.querySelector('output')?.textContent ?? ''
    unmount()
    return text
  }
  expect(words('best-found')).toContain('takes too long')
  expect(words('best')).not.toContain('takes too long')
  expect(words('best')).toContain('0.10 RUB under')
})
