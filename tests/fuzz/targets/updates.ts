import { longestNotes } from '@shared/updates'
import { largestUpdate, readOffer } from '../../../electron/main/adapters/update-offer'
import { homepageIn, readUpdateSource } from '../../../electron/main/adapters/update-source-text'
import { clearResult } from '../engine/clear-result'
import { demand, type FuzzTarget } from '../engine/target'
import { bytesOf, mutateJson, parsedOrUndefined, textOf } from '../seeds'

const release = {
  version: '1.2.3',
  files: [{ url: 'a.AppImage', sha512: `${'a'.repeat(86)}==`, size: 90_000_000 }],
  releaseNotes: [{ version: '1.2.3', note: 'Mended.' }],
}

/** What a host of updates says, and what a package says of its host. */
export const updatesTarget: FuzzTarget = {
  name: 'updates',
  seeds: bytesOf(
    JSON.stringify(release),
    JSON.stringify({ ...release, releaseNotes: 'Mended.' }),
    'provider: github\nowner: someone\nrepo: skinventory\n',
    "provider: generic\nurl: 'https://updates.example/'\n",
    '{"homepage":"https://example.com/"}',
  ),
  words: [
    'provider: ',
    'url: ',
    'host: ',
    'token: ',
    'releaseNotes',
    'sha512',
    '.AppImage',
    'http:',
  ],
  mutate: mutateJson,
  feed(input) {
    const text = textOf(input)
    const offered = readOffer(parsedOrUndefined(input), '.AppImage')
    if (offered.ok) {
      const { version, notes, size } = offered.value
      demand(/^\d+\.\d+\.\d+$/u.test(version), 'no version')
      demand(notes.length <= longestNotes, 'endless notes')
      demand(size === null || (size > 0 && size <= largestUpdate), 'no size')
    }
    const source = readUpdateSource(text)
    if (source?.kind === 'address') {
      const { protocol, hostname } = new URL(source.address)
      demand(protocol === 'https:' || hostname === '127.0.0.1', `updates of ${source.address}`)
    }
    return `${clearResult(offered)} ${source?.kind} ${typeof homepageIn(text)}`
  },
}
