import { itemAt } from '@shared/domain/item-columns'
import { joinChunks, type ItemColumnsChunk } from '@shared/domain/item-columns-chunk'
import { packChunk, unpackChunk } from '@shared/domain/packed-chunk'
import { checkAnswer } from '../../../electron/worker/answer/check-answer'
import { readAnswer } from '../../../electron/worker/answer/read-answer'
import { anyAnswer } from '../../arbitraries/answers'
import { clearResult } from '../engine/clear-result'
import { demand, type FuzzTarget } from '../engine/target'
import { inPieces, jsonWords, mutateJson, type Answers } from '../seeds'

/** What SkinsBack, or whoever says to be it, answers: inventories, errors, and anything else. */
export function answerTarget({ all }: Answers): FuzzTarget {
  return {
    name: 'api-answers',
    seeds: all,
    words: jsonWords,
    arbitrary: anyAnswer.map(({ bytes }) => bytes),
    mutate: mutateJson,
    async feed(input) {
      const status = input.length % 7 === 0 ? 502 : 200
      const chunks: ItemColumnsChunk[] = []
      const whole = await readAnswer(once(input), status, (chunk) => chunks.push(chunk))
      const word = clearResult(whole)
      const checked = await checkAnswer(inPieces(input), status, () => undefined)
      // Where several things are wrong with it, which one is named may hang on that; whether it is good may not.
      const other = clearResult(checked)
      const isSame = other === word || (faults.has(other) && faults.has(word))
      demand(isSame, `how it is cut into pieces changes what it is: ${word}, ${other}`)
      if (!whole.ok) return `${word} ${status}`
      const columns = joinChunks(chunks.map((chunk) => unpackChunk(packChunk(chunk))))
      demand(columns.count === whole.value.report.read, 'not as many rows as items were read')
      demand(checked.ok && checked.value.contents.items === columns.count, 'counted otherwise')
      for (let row = 0; row < columns.count; row += 1) demandText(itemAt(columns, row))
      const bends = Object.keys(whole.value.report.bends).join(',')
      return `${word} ${Math.min(columns.count, 3)} ${bends} ${whole.value.report.skipped.count > 0}`
    },
  }
}

const faults: ReadonlySet<string> = new Set([
  'reply-not-json',
  'reply-wrong-encoding',
  'reply-truncated',
  'reply-is-html',
])

/** Whatever type the answer gave it, it is text from here on. */
function demandText({ name, assetId, classId, icon, stickers }: ReturnType<typeof itemAt>): void {
  for (const text of [name, assetId, classId, icon, ...stickers]) {
    demand(typeof text === 'string', `no text: ${typeof text}`)
  }
}

async function* once(input: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield input
}
