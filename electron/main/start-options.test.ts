import { describe, expect, test } from 'vitest'
import { readStartOptions, type PathKind } from './start-options'

const electron = ['/electron', '--no-sandbox', '.']

const known: Readonly<Record<string, PathKind>> = {
  '/app': 'folder',
  '/app/inventory.json': 'file',
  '/app/a b.csv': 'file',
  '/app/bare': 'file',
  '/app/exports': 'folder',
  '/app/-odd.json': 'file',
  '/else/loader.js': 'file',
}

/** Unpackaged, started in the app's own folder. */
const place = {
  resolve: (file: string) =>
    file === '.' ? '/app' : file.startsWith('/') ? file : `/app/${file.replace(/^\.\//u, '')}`,
  kindOf: (path: string) => known[path] ?? 'nothing',
  appPath: '/app',
}

const filesOf = (...words: readonly string[]) =>
  readStartOptions([...electron, ...words], place).files

test('a start for a person', () => {
  expect(readStartOptions(electron, place)).toEqual({ screenshot: null, hash: '', files: [] })
})

test.each([['--screenshot', '/tmp/a b.png'], ['--screenshot=/tmp/a b.png']])(
  'a picture: %j %j',
  (...words) => {
    const options = readStartOptions([...electron, ...words, '--lang=en-US'], place)
    expect(options).toEqual({ screenshot: '/tmp/a b.png', hash: '#try-sandbox', files: [] })
  },
)

test.each([['--screenshot'], ['--screenshot='], ['--screenshot', '--lang=en-US']])(
  'no file, no picture: %j',
  (...words) => {
    expect(readStartOptions([...electron, ...words], place).screenshot).toBeNull()
  },
)

describe('files to import', () => {
  test('are made absolute, and keep their order', () => {
    expect(filesOf('a b.csv', '--lang=en-US', './inventory.json', 'bare')).toEqual([
      '/app/a b.csv',
      '/app/inventory.json',
      '/app/bare',
    ])
  })

  test('are named where they are missing, if they look like files', () => {
    expect(filesOf('gone.json', 'sub/gone', 'word')).toEqual(['/app/gone.json', '/app/sub/gone'])
  })

  test('are neither folders nor switches', () => {
    expect(filesOf('exports', '-odd.json', '--flag.json', '')).toEqual([])
  })

  test('may begin with a hyphen behind two of them', () => {
    expect(filesOf('--', '-odd.json', 'bare')).toEqual(['/app/-odd.json', '/app/bare'])
  })

  test('stand behind the app, and are not its own words', () => {
    const args = ['/electron', '-r', '/else/loader.js', '/app', 'bare']
    expect(readStartOptions(args, place).files).toEqual(['/app/bare'])
    const moved = { ...place, appPath: '/moved' }
    expect(readStartOptions(['/electron', '/app/main.js', 'bare'], moved).files).toEqual([
      '/app/bare',
    ])
  })

  test('stand right behind a packaged program', () => {
    const packaged = { ...place, appPath: null }
    expect(readStartOptions(['/usr/bin/skinventory', 'bare'], packaged).files).toEqual([
      '/app/bare',
    ])
  })
})
