import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userFiles } from './user-files'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'user-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('files of the person', () => {
  it('are written whole, in the place of what was there, for whom the system lets read them', async () => {
    const place = userFiles.placeAt(path.join(folder, 'difference.csv'))
    writeFileSync(place.path, 'older')
    expect(await userFiles.write(place, '\ufeffé')).toEqual({ ok: true, value: 5 })
    expect(readFileSync(place.path, 'utf8')).toBe('\ufeffé')
    expect(await userFiles.namesIn(folder)).toEqual({ ok: true, value: ['difference.csv'] })
    expect(statSync(place.path).mode & 0o777).toBe(0o666 & ~process.umask())
    const bytes = Uint8Array.of(0x25, 0xff, 0x00)
    expect(await userFiles.write(place, bytes)).toEqual({ ok: true, value: 3 })
    expect(Uint8Array.from(readFileSync(place.path))).toEqual(bytes)
  })

  it('go into the folder by their names, which are told without the way to it', () => {
    const place = userFiles.placeIn(folder, 'a.json')
    expect(place).toMatchObject({ name: 'a.json', folder: path.basename(folder) })
    expect(path.dirname(place.unfinished)).toBe(folder)
    expect(userFiles.placeIn('/', 'a.json').folder).not.toBe('')
  })

  it('that cannot be written leave what was there, and say why', async () => {
    const place = userFiles.placeAt(folder)
    expect(await userFiles.write(place, 'text')).toMatchObject({
      ok: false,
      error: { kind: 'storage-failed' },
    })
    const nowhere = path.join(folder, 'gone')
    const missing = { ok: false, error: { kind: 'storage-failed', detail: 'ENOENT' } }
    expect(await userFiles.write(userFiles.placeIn(nowhere, 'a'), 'text')).toEqual(missing)
    expect(await userFiles.namesIn(nowhere)).toEqual(missing)
    expect(readdirSync(folder)).toEqual([])
  })

  it('that were left unfinished are cleared, and nothing else', () => {
    const place = userFiles.placeIn(folder, 'a.json')
    writeFileSync(place.path, 'older')
    writeFileSync(place.unfinished, 'half of')
    userFiles.clear(place)
    userFiles.clear(place)
    expect(readdirSync(folder)).toEqual(['a.json'])
  })
})
