import { rmSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { checkAnswer } from '../../../electron/worker/answer/check-answer'
import {
  importSettings,
  readInventoryFile,
} from '../../../electron/worker/import/read-inventory-file'
import { anyAnswerText, anyItemsText } from '../../arbitraries/inventory-files'
import { clearResult } from '../engine/clear-result'
import { mutateBytes } from '../engine/mutate-bytes'
import { demand, type FuzzTarget } from '../engine/target'
import { bytesOf, inPieces, jsonWords, mutateJson, textOf, type Answers } from '../seeds'
import fc from 'fast-check'

const head =
  '{"format":"skinventory-inventory","version":1,"request":{"game":"rust","steamId":"76561198827262007","currency":"rub",' +
  '"multiplier":"1.05","customCurrency":"","customCurrencyRate":""},"projectName":"Shop","takenAt":"2026-01-31T09:30:00.000Z",' +
  '"name":"n","note":"","guessed":["game"],"partOf":null,"answer":'

const csvSeeds = [
  '\uFEFFasset_id,name,tradable,accepted,depositable,price_usd,price_local,multiplied_price_local,currency_local,stickers,app_id,game,steam_id,of_items\r\n' +
    '\'41000270210,AK | Redline,yes,yes,yes,7.42,688.13,722.54,rub,"[""a"",""b""]",730,cs2,\'76561198827262007,2\r\n' +
    '\'41000270211,"quoted, ""name""",no,no,no,,,,rub,,730,cs2,\'76561198827262007,2\r\n',
  'asset_id;name;price_usd\n1;a;0,5\n2;b;1,25\n',
  'name\tasset_id\tof_items\na\t1\t9\n',
]

/** Far below what a person may import, so that inputs that swell are cut short. */
const limits = { bytes: 8 * 1024 * 1024, items: 50_000 }

/** Files that a person imports, whoever made them: JSON of each form, CSV, and gzip of both. */
export function importTarget({ published, all }: Answers, folder: string): FuzzTarget {
  const file = path.join(folder, 'file')
  const draft = path.join(folder, 'draft')
  const few = all[1] ?? published
  const items = JSON.stringify((JSON.parse(textOf(few)) as { data: { items: unknown } }).data.items)
  const plain = [few, published, ...bytesOf(`${head}${textOf(few)}}`, items, ...csvSeeds), ...all]
  const seeds = [...plain, ...plain.map((bytes) => gzipSync(bytes))]
  const settings = { ...importSettings, limits }
  return {
    name: 'imported-files',
    seeds,
    words: [...jsonWords, 'asset_id,name', 'price_usd', 'yes', ';', '\t', '""', "'", '\r\n'],
    arbitrary: fc
      .tuple(fc.oneof(anyAnswerText, anyItemsText), fc.boolean())
      .map(([text, packed]) => (packed ? gzipSync(text) : Buffer.from(text))),
    mutate(input, random) {
      const unpacked = unpackedOrNull(input)
      const inner = unpacked ?? input
      const changed = random.chance(0.4)
        ? mutateJson(inner, random)
        : mutateBytes(inner, random, { corpus: plain, words: [] })
      return unpacked === null ? changed : gzipSync(changed, { level: 1 })
    },
    async feed(input) {
      writeFileSync(file, input)
      rmSync(draft, { force: true })
      writeFileSync(draft, '')
      const asked = { path: draft, bytes: null, sha256: null }
      const read = await readInventoryFile(file, asked, work, settings)
      const word = clearResult(read)
      if (!read.ok) {
        const { error } = read
        return error.kind === 'file-broken' ? `${word} ${error.problem}` : word
      }
      const { reading, contents } = read.value
      // What was kept must be an inventory by itself, the same one.
      const kept = readFileSync(draft)
      const again = await checkAnswer(inPieces(kept), 200, () => undefined)
      demand(again.ok, 'what was kept of it is no inventory')
      demand(again.value.contents.items === contents.items, 'another number of items was kept')
      demand(again.value.contents.sha256 === contents.sha256, 'other bytes were kept')
      return `${word} ${reading.form} ${reading.gzip} ${reading.report.skipped.count > 0} ${contents.bent > 0}`
    },
  }
}

const work = { isWanted: () => true, onProgress: () => undefined }

function unpackedOrNull(input: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(input, { maxOutputLength: limits.bytes })
  } catch {
    return null
  }
}
