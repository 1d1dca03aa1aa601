import { batchLimits } from '@shared/domain/batch-limits'
import { readBatchInput } from '@shared/domain/batch-input'
import { isAssetId, readAssetIdList } from '@shared/domain/asset-id-list'
import { draftLimits } from '@shared/domain/deposit-draft'
import { depositBody } from '@shared/domain/deposit-body'
import { draftFileText } from '@shared/domain/draft-file-text'
import { games } from '@shared/domain/game'
import { addLocks, lockTest, readLockLines } from '@shared/domain/lock-list'
import { isSteamId } from '@shared/domain/steam-id'
import { isTradeToken, readTradeUrl } from '@shared/domain/trade-url'
import { readTradeUrlInput, tradeUrlsIn } from '@shared/domain/trade-url-input'
import { readDraftFile } from '@shared/draft-file'
import { knownLink } from '../../../electron/main/services/known-links'
import { draftItemOf, draftOf } from '../../fakes/draft-fixture'
import { demand, type FuzzTarget } from '../engine/target'
import { bytesOf, mutateJson, textOf } from '../seeds'

const tradeUrl = 'https://steamcommunity.com/tradeoffer/new/?partner=866996279&token=AbC-_123'

/** Trade URLs as a person pastes them. */
export const tradeUrlTarget: FuzzTarget = {
  name: 'trade-urls',
  seeds: bytesOf(
    tradeUrl,
    ` ${tradeUrl.replace('https://', 'www.')} `,
    `Take <a href="${tradeUrl.replace('&', '&amp;')}">this</a>.`,
    `${tradeUrl.slice(0, 40)}\r\n${tradeUrl.slice(40)}`,
    'https://skinsback.com/',
  ),
  words: ['steamcommunity.com', 'tradeoffer/new/', '?partner=', '&token=', '&amp;', 'https://'],
  feed(input) {
    const text = textOf(input)
    const readings = [readTradeUrl(text), readTradeUrlInput(text)]
    for (const reading of readings) {
      if (reading.kind === 'problem') continue
      const { steamId, tradeToken } = reading.steamUser
      demand(isSteamId(steamId) && isTradeToken(tradeToken), 'no Steam user')
    }
    for (const { at, url } of tradeUrlsIn(text)) {
      demand(text.startsWith(url, at), 'a Trade URL that is not in the text')
    }
    const link = knownLink(text)
    if (link !== null) {
      const { protocol, hostname, username } = new URL(link)
      demand(
        protocol === 'https:' &&
          username === '' &&
          /^(?:www\.)?(?:steamcommunity|skinsback)\.com$/u.test(hostname),
        `a strange link is opened: ${link}`,
      )
    }
    const words = readings.map((one) => (one.kind === 'problem' ? one.problem : one.kind))
    return `${words.join(' ')} ${link !== null}`
  },
}

/** Lists of Steam users: a text or a file of any form. */
export const steamUsersTarget: FuzzTarget = {
  name: 'lists-of-steam-users',
  seeds: bytesOf(
    `${tradeUrl}\n${tradeUrl.replace('866996279', '5')}\n`,
    `trade url,game,label\n${tradeUrl},rust,Ann\n,,\n${tradeUrl},"cs2, dota2","Bo ""B"""\n`,
    '76561198827262007;AbC-_123;cs2;Ann\n76561197960265729;12345678;dota2;Bo\n',
    'steam_id\ttoken\n76561198827262007\tAbC-_123\n',
    '\uFEFFlabel,steam id,trade token\r\n"a\r\nb",76561198827262007,AbC-_123\r\n',
  ),
  words: ['steam_id', 'trade url', 'token', 'game', 'label', 'cs2', 'dota2', 'rust', tradeUrl, '"'],
  feed(input) {
    const { targets, problems, form } = readBatchInput(textOf(input), { games })
    demand(targets.length <= batchLimits.rows, 'more rows than a batch may have')
    demand(problems.length <= batchLimits.rows + 1, 'more problems than are told')
    for (const { steamId, tradeToken, game, line, label } of targets) {
      demand(isSteamId(steamId) && isTradeToken(tradeToken), 'no Steam user')
      demand(games.includes(game) && line >= 1, 'no game, or no line')
      demand(label.length <= batchLimits.label, 'a label without end')
    }
    const asked = new Set(targets.map(({ steamId, game }) => `${steamId} ${game}`))
    demand(asked.size === targets.length, 'one is fetched twice')
    const kinds = [...new Set(problems.map(({ kind }) => kind))].toSorted().join(',')
    return `${form} ${Math.min(targets.length, 3)} ${kinds}`
  },
}

/** Lists of locks, and of asset ids. */
export const lockTarget: FuzzTarget = {
  name: 'lock-lists',
  seeds: bytesOf('41000270210\r\nAK-47 | Redline\n Σίσυφος \n', 'a,b\n"c"\n1\n1\nİ\nı'),
  feed(input) {
    const read = readLockLines(textOf(input))
    demand(read.assetIds.every(isAssetId), 'no asset id')
    const { locks, added, beyond } = addLocks({ assetIds: [], names: [] }, read)
    demand(locks.names.length <= draftLimits.locks, 'too many locks')
    const isLocked = lockTest(locks)
    for (const assetId of locks.assetIds) demand(isLocked({ assetId, name: '' }), 'not locked')
    for (const name of locks.names.slice(0, 50)) {
      demand(isLocked({ assetId: '', name }), `not locked: ${JSON.stringify(name)}`)
    }
    demand(!isLocked({ assetId: '', name: '' }), 'what has no name is locked')
    return `${Math.min(added, 3)} ${beyond > 0}`
  },
}

export const assetIdTarget: FuzzTarget = {
  name: 'asset-id-lists',
  seeds: bytesOf('41000270210, 41000270211\n"5";7 [8] x', '["1","2"]', "'1\t'2\r\n", '١٢٣ 12a'),
  feed(input) {
    const { assetIds, repeated, foreign } = readAssetIdList(textOf(input))
    demand(assetIds.every(isAssetId), 'no asset id')
    demand(new Set(assetIds).size === assetIds.length, 'one stands twice')
    demand(foreign.first.length <= 20 && foreign.count >= foreign.first.length, 'miscounted')
    return `${Math.min(assetIds.length, 3)} ${repeated > 0} ${Math.min(foreign.count, 3)}`
  },
}

/** Deposit drafts that a person opens from a file. */
export const draftFileTarget: FuzzTarget = {
  name: 'files-of-drafts',
  seeds: bytesOf(
    draftFileText(draftOf({ orderId: 'order 1', items: [draftItemOf('1'), draftItemOf('2')] })),
    draftFileText(draftOf({ record: { transactionId: 't', createdAt: 5, note: 'n' } })),
  ),
  words: [
    '"format":"skinventory-draft"',
    '"version":2',
    '"record":null',
    '"items":[',
    '"takenAt":',
  ],
  mutate: mutateJson,
  feed(input) {
    const read = readDraftFile(textOf(input))
    if (!read.ok) {
      const { error } = read
      demand(JSON.stringify(error).length < 10_000, 'a failure that goes on for ever')
      return error.kind === 'field-unreadable'
        ? `field ${error.field.replaceAll(/\d+/gu, '#').slice(0, 60)}`
        : error.kind
    }
    const again = readDraftFile(draftFileText(read.value))
    demand(again.ok, 'written again it is no draft')
    demand(JSON.stringify(again.value) === JSON.stringify(read.value), 'written again it differs')
    const body: unknown = JSON.parse(
      depositBody({ ...draftOf(), ...read.value, origin: draftOf().origin }, 'x'),
    )
    demand(typeof body === 'object', 'no body')
    return `ok ${Math.min(read.value.items.length, 3)} ${read.value.record !== null}`
  },
}
