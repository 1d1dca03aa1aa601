import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchLimits } from './batch-limits'
import { readBatchInput } from './batch-input'
import { games, type Game } from './game'

const firstAccount = 76561197960265728n

/** The n-th of many Steam users. */
function user(number: number) {
  const steamId = String(firstAccount + BigInt(number))
  const tradeToken = `tok${String(number).padStart(5, '0')}`
  const tradeUrl = `https://steamcommunity.com/tradeoffer/new/?partner=${number}&token=${tradeToken}`
  return { steamId, tradeToken, tradeUrl }
}

const [one, two, three] = [user(1), user(2), user(3)]
const cs2: readonly Game[] = ['cs2']
const read = (text: string, asked = cs2) => readBatchInput(text, { games: asked })
const target = (number: number, line: number, facts: { label?: string; game?: Game } = {}) => {
  const { tradeUrl: _, ...steamUser } = user(number)
  return { ...steamUser, line, label: '', game: 'cs2', ...facts }
}

describe('lines', () => {
  it.each<[string, string, readonly unknown[]]>([
    ['alone', one.tradeUrl, [target(1, 1)]],
    [
      'with every line end and empty lines',
      `\ufeff${one.tradeUrl}\r\n\r\n${two.tradeUrl}\r${three.tradeUrl}\n`,
      [target(1, 1), target(2, 3), target(3, 4)],
    ],
    ['with a name', `Bob Smith: ${one.tradeUrl}`, [target(1, 1, { label: 'Bob Smith' })]],
    ['within a sentence', `take (${one.tradeUrl}).`, [target(1, 1, { label: 'take ( ).' })]],
    ['with a game', `${one.tradeUrl} dota2`, [target(1, 1, { game: 'dota2' })]],
    ['several in a line', `${one.tradeUrl},${two.tradeUrl}`, [target(1, 1), target(2, 1)]],
    ['copied from a page', one.tradeUrl.replace('&', '&amp;'), [target(1, 1)]],
    ['broken by spaces', one.tradeUrl.replace('token', 'tok en'), [target(1, 1)]],
    ['a Steam ID and a trade token', `${one.steamId} ${one.tradeToken}`, [target(1, 1)]],
    [
      'the same with a name that looks like a token',
      `Bob_1234 ${one.steamId} ${one.tradeToken} rust`,
      [target(1, 1, { label: 'Bob_1234', game: 'rust' })],
    ],
    ['a header of one word', `Trade URL\n${one.tradeUrl}`, [target(1, 2)]],
  ])('reads them: %s', (_, text, targets) => {
    expect(read(text)).toEqual({ targets, problems: [], form: 'lines' })
  })
})

describe('columns', () => {
  it.each<[string, string, readonly unknown[]]>([
    [
      'a header in another order and spelling',
      `Customer;GAME;trade_link\n"Ann; of X";Dota 2;${one.tradeUrl}\nBob;;${two.tradeUrl}`,
      [target(1, 2, { label: 'Ann; of X', game: 'dota2' }), target(2, 3, { label: 'Bob' })],
    ],
    [
      'Steam ID and token as a spreadsheet guards them',
      `SteamID64\ttoken\tname\n'${one.steamId}\t${one.tradeToken}\t'=x`,
      [target(1, 2, { label: '=x' })],
    ],
    [
      'some with a Trade URL, some without',
      `url,steam id,trade token\n${one.tradeUrl},,\n,${two.steamId},${two.tradeToken}`,
      [target(1, 2), target(2, 3)],
    ],
    [
      'several games in a cell',
      `url,game\n${one.tradeUrl},cs2+rust\n${two.tradeUrl},all`,
      [
        target(1, 2),
        target(1, 2, { game: 'rust' }),
        ...games.map((game) => target(2, 3, { game })),
      ],
    ],
    [
      'without a header',
      `Ann_1234,730,${one.steamId},${one.tradeToken}\nBob,570,${two.steamId},${two.tradeToken}`,
      [target(1, 1, { label: 'Ann_1234' }), target(2, 2, { label: 'Bob', game: 'dota2' })],
    ],
    [
      'without a header, all names like tokens',
      `Ann_1234;${one.steamId};${one.tradeToken}\nBob_1234;${two.steamId};${two.tradeToken}`,
      [target(1, 1, { label: 'Ann_1234' }), target(2, 2, { label: 'Bob_1234' })],
    ],
    [
      'a name over two lines',
      `name,url\n"Ann\nof X",${one.tradeUrl}\n,${two.tradeUrl}`,
      [target(1, 2, { label: 'Ann of X' }), target(2, 4)],
    ],
  ])('reads %s', (_, text, targets) => {
    expect(read(text)).toEqual({ targets, problems: [], form: 'csv' })
  })

  it('lets a stray quote cost no line but its own', () => {
    const text = `name,url\n"Ann,${one.tradeUrl}\nBob,${two.tradeUrl}\n"Cid",${three.tradeUrl}\n"`
    expect(read(text)).toEqual({
      targets: [target(2, 3, { label: 'Bob' }), target(3, 4, { label: 'Cid' })],
      problems: [
        { kind: 'csv-quotes', line: 2 },
        { kind: 'csv-quotes', line: 5 },
      ],
      form: 'csv',
    })
  })
})

it('fetches each line without a game for all that are asked for', () => {
  const { targets } = read(`${one.tradeUrl}\n${two.tradeUrl} rust`, games)
  expect(targets.map(({ line, game }) => `${line} ${game}`)).toEqual([
    ...games.map((game) => `1 ${game}`),
    '2 rust',
  ])
})

it('names a repeated Steam user, and takes the trade token that was written down last', () => {
  const later = one.tradeUrl.replace(one.tradeToken, 'newer_01')
  expect(read(`${one.tradeUrl}\n${two.tradeUrl}\n${later}\n${two.tradeUrl}`)).toEqual({
    targets: [{ ...target(1, 1), tradeToken: 'newer_01' }, target(2, 2)],
    problems: [
      { kind: 'repeated', line: 3, firstLine: 1, differs: true },
      { kind: 'repeated', line: 4, firstLine: 2, differs: false },
    ],
    form: 'lines',
  })
})

it.each<[string, string, string]>([
  ['hello', 'steam-user-missing', 'hello'],
  ['https://steamcommunity.com/id/x', 'steam-user-missing', 'https://steamcommunity.com/id/x'],
  ['7656119882726200 AbC-_123', 'steam-id-invalid', '7656119882726200 AbC-_123'],
  [one.steamId, 'trade-token-missing', one.steamId],
  [one.tradeUrl.slice(0, -1), 'trade-token-invalid', one.tradeUrl.slice(0, -1)],
  [one.tradeUrl.split('&')[0] ?? '', 'trade-token-missing', one.tradeUrl.split('&')[0] ?? ''],
  [`${one.tradeUrl} ${two.steamId}`, 'steam-users-differ', `${one.tradeUrl} ${two.steamId}`],
  [`x,steamid,token\nx,${one.steamId},abc`, 'trade-token-invalid', `x,${one.steamId},abc`],
  [`url,game\n${one.tradeUrl},chess`, 'game-unknown', 'chess'],
  [`url,game\n ,rust`, 'steam-user-missing', ',rust'],
])('%j is told as %s', (input, kind, text) => {
  const line = input.split('\n').length
  expect(read(input)).toMatchObject({ targets: [], problems: [{ kind, line, text }] })
})

it('stops at as many inventories as a batch may have, and names the line', () => {
  const lines = Array.from({ length: batchLimits.rows + 5 }, (_, at) => user(at + 1).tradeUrl)
  const { targets, problems } = read(lines.join('\n'))
  expect(targets.length).toBe(batchLimits.rows)
  expect(problems).toEqual([
    { kind: 'too-many', line: batchLimits.rows + 1, limit: batchLimits.rows },
  ])
})

it('tells no more problems than it should, though a line has one for each of its games', () => {
  // 3 repeated games a line, and one problem by itself, fill all places but one.
  const repeats = Math.floor(batchLimits.rows / games.length)
  const lines = [
    ...Array<string>(repeats + 1).fill(one.tradeUrl),
    'nobody',
    one.tradeUrl,
    one.tradeUrl,
  ]
  const { problems } = readBatchInput(lines.join('\n'), { games })
  expect(problems.length).toBe(batchLimits.rows + 1)
  expect(problems.at(-1)).toEqual({
    kind: 'too-many',
    line: repeats + 3,
    limit: batchLimits.rows,
  })
})

it('reads no more text than it should, and names the line', () => {
  const text = `${one.tradeUrl}\n${' '.repeat(batchLimits.input)}\n${two.tradeUrl}`
  expect(read(text)).toEqual({
    targets: [target(1, 1)],
    problems: [{ kind: 'too-long', line: 2, limit: batchLimits.input }],
    form: 'lines',
  })
})

it('takes little time for the worst texts', () => {
  const worst = [
    `${one.steamId} `,
    'a,',
    '"\n',
    '"a,"\n',
    `"${one.tradeUrl}\n`,
    'steamcommunity.com/tradeoffer/new ',
    '""""',
  ]
  for (const piece of worst) {
    const started = performance.now()
    read(piece.repeat(batchLimits.input / 4 / piece.length))
    expect(performance.now() - started).toBeLessThan(5000)
  }
})

const piece = fc.oneof(
  fc.nat(30).map((at) => user(at).tradeUrl),
  fc.nat(30).map((at) => user(at).steamId),
  fc.nat(30).map((at) => user(at).tradeToken),
  fc.constantFrom(
    'cs2',
    'Dota 2',
    'rust',
    'all',
    'chess',
    'Bob',
    '"',
    '""',
    "'",
    '\ufeff',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll(/[\r\n"]/gu, '')),
)
const separator = fc.constantFrom(',', ';', '\t', ' ')
const header = fc.constantFrom('', 'Trade URL,game,label\n', 'steam_id;token;trade link;user\n')

it('has each line as a target or as a problem, in order, and none twice, whatever the text', () => {
  const lines = fc.array(fc.tuple(fc.array(piece, { maxLength: 5 }), separator), { maxLength: 12 })
  const asked = fc.subarray([...games], { minLength: 1 })
  fc.assert(
    fc.property(header, lines, asked, (head, made, gamesAsked) => {
      // A cell over lines is one line to the reader: quotes have tests of their own.
      const texts = made.map(([pieces, mark]) => pieces.join(mark).replaceAll('"', ''))
      const { targets, problems } = read(`${head}${texts.join('\r\n')}`, gamesAsked)
      const firstLine = head === '' ? 1 : 2
      const saying = texts.flatMap((text, at) => (/[^\s,;]/u.test(text) ? [at + firstLine] : []))
      const told = new Set([...targets, ...problems].map(({ line }) => line))
      const isUntold = (line: number) => !told.has(line) && texts[line - firstLine] !== '\ufeff'
      expect(saying.filter(isUntold)).toEqual([])
      const keys = targets.map(({ steamId, game }) => `${steamId} ${game}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const list of [targets, problems]) {
        const order = list.map(({ line }) => line)
        expect(order).toEqual(order.toSorted((left, right) => left - right))
      }
    }),
    { numRuns: 300 },
  )
})

it('never throws', () => {
  const text = fc.array(fc.oneof(piece, fc.constantFrom('"', ',', ';', '\t', '\n', '\r')), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(text, (pieces) => {
      for (const { label } of read(pieces.join('')).targets) {
        expect(label.length).toBeLessThanOrEqual(batchLimits.label)
      }
    }),
    { numRuns: 500 },
  )
})
