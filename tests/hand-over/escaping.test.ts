import fc from 'fast-check'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { depositParameters } from '@shared/domain/deposit-body'
import { curlSnippet } from '@shared/domain/hand-over-curl'
import { handOverForms, handOverText, type HandOver } from '@shared/domain/hand-over-text'
import { authentications } from '@shared/domain/project'
import { draftItemOf, draftOf } from '../fakes/draft-fixture'
import { hostileText } from './hostile-text'
import { hasProgram, runScript } from './programs'

// Values that no draft which is ready would hold: what embeds them must hold all the same. Each snippet runs as it is, with
// what would send it replaced by what tells.

/** Without U+0000, which no argument of a program can hold, and no address either. */
const hostileEndpoint = hostileText.map((text) => text.replaceAll('\u0000', ''))

const hostileHandOver: fc.Arbitrary<HandOver> = fc
  .record({
    texts: fc.tuple(hostileText, hostileText, hostileText, hostileText, hostileText),
    assetIds: fc.uniqueArray(hostileText, { minLength: 1, maxLength: 3 }),
    endpoint: hostileEndpoint,
    authentication: fc.constantFrom(...authentications),
  })
  .map(({ texts, assetIds, endpoint, authentication }) => {
    const [orderId, currency, resultUrl, tradeToken, steamId] = texts
    const empty = draftOf()
    return {
      draft: draftOf({
        items: assetIds.map((assetId) => draftItemOf(assetId)),
        orderId,
        currency,
        resultUrl,
        origin: { ...empty.origin, request: { ...empty.origin.request, steamId } },
      }),
      tradeToken,
      project: { endpoint, authentication },
    }
  })

const manyHandOvers = fc.array(hostileHandOver, { minLength: 60, maxLength: 60 })
const fewRuns = { numRuns: 3 }

function sentBy({ draft, tradeToken, project }: HandOver): unknown {
  return { endpoint: project.endpoint, ...depositParameters(draft, tradeToken) }
}

test('the JSON is what is sent, and nothing in it is invisible', () => {
  fc.assert(
    fc.property(hostileHandOver, (handOver) => {
      const text = handOverText('json', handOver)
      expect(JSON.parse(text)).toEqual(depositParameters(handOver.draft, handOver.tradeToken))
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
    }),
  )
})

test('no text names what could sign for another body', () => {
  fc.assert(
    fc.property(hostileHandOver, (handOver) => {
      const plain = { ...handOver, draft: draftOf({ orderId: 'A-1' }), tradeToken: '' }
      for (const form of handOverForms) {
        const text = handOverText(form, { ...plain, project: { ...plain.project, endpoint: '' } })
        expect(text).not.toMatch(/[\da-f]{40}|"(?:sign|shopid)"/u)
      }
    }),
  )
})

test('Node gets every value as it is', async () => {
  await fc.assert(
    fc.asyncProperty(hostileHandOver, async (handOver) => {
      const script = handOverText('node', handOver).replace(/^import .*$/mu, '')
      const sent = await new Promise<unknown>((resolve, reject) => {
        const context = {
          process: { env: { SKINSBACK_CLIENT_ID: 'id', SKINSBACK_CLIENT_SECRET: 'secret' } },
          console: { log: () => undefined },
          createHmac: () => ({ update: () => ({ digest: () => 'signed' }) }),
          fetch: (endpoint: string, { body }: { body: string }) => {
            const {
              shopid: _id,
              sign: _sign,
              ...parameters
            } = JSON.parse(body) as Record<string, unknown>
            resolve({ endpoint, ...parameters })
            return { text: () => '' }
          },
        }
        const done = runInNewContext(`(async () => {${script}\n})()`, context) as Promise<unknown>
        done.catch(reject)
      })
      expect(sent).toEqual(sentBy(handOver))
    }),
    { numRuns: 150 },
  )
})

describe.each(['sh', 'bash'])('%s', (shell) => {
  const isMissing = !hasProgram('bash')
  test.skipIf(isMissing)(
    isMissing ? 'left out: this machine has no bash' : 'gets every value as it is',
    async () => {
      const stub = `curl() { for last do :; done; printf '%s\\0' "$last"; cat; printf '\\0'; cat <&3; printf '\\0'; }\n`
      await fc.assert(
        fc.asyncProperty(manyHandOvers, async (handOvers) => {
          const snippets = handOvers.map((handOver) => handOverText('curl', handOver))
          const { code, stdout, stderr, made } = await runScript(
            shell,
            'all.sh',
            stub + snippets.join(''),
            { SKINSBACK_CLIENT_ID: 'id', SKINSBACK_CLIENT_SECRET: '$HOME`touch made`"\'\\!!' },
          )
          expect({ code, stderr, made }).toEqual({ code: 0, stderr: '', made: [] })
          const told = stdout.split('\0')
          const headers =
            'Content-Type: application/json\nX-CLIENT-ID: id\nX-CLIENT-SECRET: $HOME`touch made`"\'\\!!\n'
          for (const [index, handOver] of handOvers.entries()) {
            const [endpoint, body = '', header] = told.slice(index * 3, index * 3 + 3)
            const sent: unknown = { endpoint, ...(JSON.parse(body) as object) }
            expect(sent).toEqual(sentBy(handOver))
            expect(header).toBe(headers)
          }
        }),
        fewRuns,
      )
    },
  )
})

test('a shell that someone types into finds no earlier command to put into the body', () => {
  const snippet = curlSnippet('{"order_id": "!!"}', {
    endpoint: 'https://skinsback.com/api.php',
    authentication: 'headers',
  })
  expect(snippet).not.toContain('!')
})

describe('PHP', () => {
  const isMissing = !hasProgram('php')
  test.skipIf(isMissing)(
    isMissing ? 'left out: this machine has no php' : 'gets every value as it is',
    async () => {
      const stub = `<?php
namespace told;
function file_get_contents($url, $path, $context) {
    $sent = \\json_decode(\\stream_context_get_options($context)['http']['content'], true);
    unset($sent['shopid'], $sent['sign']);
    echo \\base64_encode(\\json_encode(['endpoint' => \\base64_encode($url)] + $sent));
    return '';
}
`
      await fc.assert(
        fc.asyncProperty(manyHandOvers, async (handOvers) => {
          const snippets = handOvers.map((handOver) =>
            handOverText('php', handOver).replace('<?php\n', ''),
          )
          const { code, stdout, stderr, made } = await runScript(
            'php',
            'all.php',
            stub + snippets.join(''),
            { SKINSBACK_CLIENT_ID: 'id', SKINSBACK_CLIENT_SECRET: 'secret' },
          )
          expect({ code, stderr, made }).toEqual({ code: 0, stderr: '', made: [] })
          const told = stdout.trimEnd().split('\n')
          expect(told).toHaveLength(handOvers.length)
          for (const [index, handOver] of handOvers.entries()) {
            const line = Buffer.from(told[index] ?? '', 'base64').toString()
            const sent = JSON.parse(line) as { endpoint: string }
            const endpoint = Buffer.from(sent.endpoint, 'base64').toString()
            expect({ ...sent, endpoint }).toEqual(sentBy(handOver))
          }
        }),
        fewRuns,
      )
    },
  )
})
