import { longestNotes } from '@shared/updates'
import { describe, expect, test } from 'vitest'
import { readOffer as readOfferFor } from './update-offer'

const sha512 = `${'A'.repeat(85)}/==`
const file = { url: 'skinventory-1.2.3-linux-x86_64.AppImage', sha512, size: 5 }
const offer = { version: '1.2.3', files: [file], releaseNotes: ' - Faster\n', unknown: {} }

const readOffer = (info: unknown) => readOfferFor(info, '.AppImage')

describe('what a host offers', () => {
  test('is its version, its notes and its size', () => {
    const value = { version: '1.2.3', notes: '- Faster', size: 5 }
    expect(readOffer(offer)).toEqual({ ok: true, value })
  })

  test('may have notes of several versions, or none, and several files', () => {
    const releaseNotes = [{ version: '1.2.3', note: 'b' }, { version: '1.2.2' }]
    expect(readOffer({ ...offer, files: [file, file], releaseNotes })).toMatchObject({
      value: { notes: '1.2.3\nb\n\n1.2.2', size: null },
    })
    expect(readOffer({ ...offer, releaseNotes: null })).toMatchObject({ value: { notes: '' } })
  })

  test('has the size of the file that is for this system', () => {
    const files = [{ ...file, url: 'a.deb', size: 7 }, file]
    expect(readOffer({ ...offer, files })).toMatchObject({ value: { size: 5 } })
    expect(readOffer({ ...offer, files: files.slice(0, 1) })).toMatchObject({
      value: { size: null },
    })
  })

  test('is cut where its notes have no end', () => {
    const read = readOffer({ ...offer, releaseNotes: 'x'.repeat(longestNotes + 1) })
    expect(read.ok && read.value.notes).toHaveLength(longestNotes)
  })

  test.each([
    ['no hash', { files: [{ ...file, sha512: undefined }] }],
    ['a hash that is none', { files: [{ ...file, sha512: 'abc' }] }],
    ['a second file without one', { files: [file, { url: 'b' }] }],
    ['no file', { files: [] }],
    ['a huge file', { files: [{ ...file, size: 1e12 }] }],
    ['a beta', { version: '1.2.3-beta' }],
    ['no version', { version: 1 }],
    ['notes of another kind', { releaseNotes: 5 }],
  ])('is refused where it has %s', (_what, change) => {
    expect(readOffer({ ...offer, ...change })).toMatchObject({
      error: { kind: 'update-not-understood' },
    })
  })

  test.each([null, undefined, '', 'text', 5, []])('is refused where it is %j', (info) => {
    expect(readOffer(info)).toMatchObject({ error: { kind: 'update-not-understood' } })
  })
})
