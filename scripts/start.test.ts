import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashOfSources } from './build-app.mjs'
import { hasDisplay } from './desktop/detect.mjs'
import { authorityFile } from './desktop/display.mjs'
import { cacheFolder } from './paths.mjs'
import { withAbsoluteFiles } from './start-arguments.mjs'

describe('withAbsoluteFiles', () => {
  const files = {
    resolve: (file: string) => `/home/${file}`,
    exists: (file: string) => file === '/home/bare',
  }

  it('makes the picture absolute in both ways to write it, and leaves the rest alone', () => {
    expect(withAbsoluteFiles(['--screenshot', 'a.png', '--other', 'b'], files)).toEqual([
      '--screenshot',
      '/home/a.png',
      '--other',
      'b',
    ])
    expect(withAbsoluteFiles(['--screenshot=a.png'], files)).toEqual(['--screenshot=/home/a.png'])
  })

  it('makes files to import absolute, whether they are there or only look like files', () => {
    expect(withAbsoluteFiles(['a b.json', 'bare', '--x=a.json', 'sub/gone', ''], files)).toEqual([
      '/home/a b.json',
      '/home/bare',
      '--x=a.json',
      '/home/sub/gone',
      '',
    ])
  })

  it('takes whatever stands behind two hyphens for a file', () => {
    expect(withAbsoluteFiles(['--lang=en', '--', '-a.json'], files)).toEqual([
      '--lang=en',
      '--',
      '/home/-a.json',
    ])
  })
})

describe('hashOfSources', () => {
  it('changes with a source and not with a test', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'skinventory-build-'))
    try {
      await mkdir(path.join(folder, 'shared/domain'), { recursive: true })
      await writeFile(path.join(folder, 'shared/domain/a.ts'), '1')
      const before = await hashOfSources(folder)
      await writeFile(path.join(folder, 'shared/domain/a.test.ts'), '1')
      expect(await hashOfSources(folder)).toBe(before)
      await writeFile(path.join(folder, 'shared/domain/a.ts'), '2')
      expect(await hashOfSources(folder)).not.toBe(before)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

describe('the environment', () => {
  it('has a display when one is named, or the system is not Linux', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })
  it('caches where the user wants it', () => {
    const own = path.resolve('/var/cache/me')
    expect(cacheFolder({ XDG_CACHE_HOME: own })).toBe(path.join(own, 'skinventory'))
    const usual = path.join(homedir(), '.cache', 'skinventory')
    expect(cacheFolder({})).toBe(usual)
    expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toBe(usual)
  })
  it('writes the X authority as Xauth(3) lays it out', () => {
    const expected = `ffff0000000000124d49542d4d414749432d434f4f4b49452d310002abcd`
    expect(authorityFile(Buffer.from('abcd', 'hex')).toString('hex')).toBe(expected)
  })
})
